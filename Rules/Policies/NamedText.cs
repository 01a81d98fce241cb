namespace ExportPolicy.Rules;

/// <summary>A text from which a policy or a reference table was read, for archives: whoever has it needs no file to read the same again.</summary>
public sealed record NamedText
{
    /// <summary>Creates a named text.</summary>
    /// <param name="name">The name under which it is looked for.</param>
    /// <param name="text">The text.</param>
    public NamedText(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        Name = name;
        Text = text;
    }

    /// <summary>The name under which it is looked for.</summary>
    public string Name { get; }

    /// <summary>The text; where it was read, with line ends as LF and without a byte order mark.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
