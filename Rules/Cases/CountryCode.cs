using System.Diagnostics.CodeAnalysis;

namespace ExportPolicy.Rules;

/// <summary>A country, by its ISO 3166-1 alpha-2 code.</summary>
public sealed record CountryCode
{
    internal CountryCode(string value, string name)
    {
        Value = value;
        Name = name;
    }

    /// <summary>The two capital letters.</summary>
    public string Value { get; }

    /// <summary>The usual English name.</summary>
    public string Name { get; }

    /// <summary>Reads a code.</summary>
    /// <param name="text">Two capital letters.</param>
    /// <returns>The country.</returns>
    /// <exception cref="FormatException">The text is not a code of ISO 3166-1.</exception>
    public static CountryCode Parse(string? text) => TryParse(text, out var country, out var error) ? country : throw new FormatException(error);

    /// <summary>Reads a code, or says why it cannot be read.</summary>
    /// <param name="text">Two capital letters.</param>
    /// <param name="country">The country; null when the text is not a code.</param>
    /// <param name="error">What is wrong with the text; null when it is a code.</param>
    /// <returns>True when the text is a code of ISO 3166-1.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CountryCode? country, [NotNullWhen(false)] out string? error)
    {
        var countries = CodeTables.Countries;
        country = text is null ? null : countries.Find(text);
        error = null;
        if (country is not null)
            return true;
        if (string.IsNullOrWhiteSpace(text))
        {
            error = "The country code is empty; expected two capital letters of ISO 3166-1 such as 'KR'.";
            return false;
        }

        error = $"The country code is '{Excerpt.Of(text)}'; expected two capital letters of ISO 3166-1 such as 'KR'. {countries.Advice(text)}";
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(CountryCode? other) => other is not null && (ReferenceEquals(this, other) || Value == other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => (Value[0] << 8) | Value[1];

    /// <inheritdoc/>
    public override string ToString() => Value;
}
