namespace ExportPolicy.Rules;

/// <summary>A node of a YAML file, with the place where it stands.</summary>
/// <param name="path">The path from the root.</param>
/// <param name="line">The line, counted from 1.</param>
/// <param name="column">The column, counted from 1.</param>
internal abstract class YamlNode(string path, int line, int column)
{
    public string Path { get; } = path;

    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>What the node is, for error messages.</summary>
    public abstract string Describe();

    /// <summary>The value of a key; the node itself where it has none, so that there is always a place to point at.</summary>
    public virtual YamlNode At(string key) => this;

    /// <summary>An item of a list; the node itself where it is none.</summary>
    public virtual YamlNode At(int index) => this;
}

internal sealed class YamlScalar(string path, int line, int column, string value, bool plain) : YamlNode(path, line, column)
{
    public string Value { get; } = value;

    /// <summary>Whether nothing is written where a value is expected; quotation marks make an empty text of it.</summary>
    public bool IsNothing => plain && Value is "" or "~" or "null";

    public override string Describe() => IsNothing
        ? "nothing"
        : $"'{VisibleText.Clean(Excerpt.Of(Value))}'";
}

internal sealed class YamlList(string path, int line, int column, IReadOnlyList<YamlNode> items) : YamlNode(path, line, column)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;

    public override string Describe() => "a list";

    public override YamlNode At(int index) => index < Items.Count ? Items[index] : this;
}

internal sealed class YamlMap(string path, int line, int column, IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> entries)
    : YamlNode(path, line, column)
{
    public IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Entries { get; } = entries;

    public override string Describe() => "a mapping";

    public override YamlNode At(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key).Value ?? this;
}
