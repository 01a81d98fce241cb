namespace ExportPolicy.Rules;

/// <summary>A country, by its ISO 3166-1 alpha-2 code.</summary>
public sealed record CountryCode
{
    private CountryCode(string value) => Value = value;

    /// <summary>The two letters.</summary>
    public string Value { get; }

    /// <summary>Reads a code.</summary>
    /// <param name="text">Two capital letters.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is not a code of ISO 3166-1.</exception>
    public static CountryCode Parse(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
