using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ExportPolicy.Rules;

/// <summary>A currency, by its ISO 4217 code.</summary>
public sealed record Currency
{
    private Currency(string code, int minorUnits)
    {
        Code = code;
        MinorUnits = minorUnits;
    }

    /// <summary>The three capital letters.</summary>
    public string Code { get; }

    /// <summary>How many decimals the smallest unit has: 2 for the dollar, 0 for the won.</summary>
    public int MinorUnits { get; }

    /// <summary>Reads a code.</summary>
    /// <param name="text">Three capital letters.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="FormatException">The text is not a code of ISO 4217.</exception>
    public static Currency Parse(string? text) => TryParse(text, out var currency, out var error) ? currency : throw new FormatException(error);

    /// <summary>Reads a code, or says why it cannot be read.</summary>
    /// <param name="text">Three capital letters.</param>
    /// <param name="currency">The currency; null when the text is not a code.</param>
    /// <param name="error">What is wrong with the text; null when it is a code.</param>
    /// <returns>True when the text is a code of ISO 4217.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Currency? currency, [NotNullWhen(false)] out string? error)
    {
        error = null;
        currency = null;
        if (text is not null && CodeTables.Currencies.TryGetValue(text, out currency))
            return true;
        if (string.IsNullOrWhiteSpace(text))
        {
            error = "The currency code is empty; expected three capital letters of ISO 4217 such as 'KRW'.";
            return false;
        }

        var next = CodeTables.Currencies.TryGetValue(text.Trim().ToUpperInvariant(), out var meant)
            ? $"Did you mean '{meant.Code}'?"
            : "Look the currency up in policies/reference/currencies.yaml.";
        error = $"The currency code is '{Excerpt.Of(text)}'; expected three capital letters of ISO 4217 such as 'KRW'. {next}";
        return false;
    }

    internal static IReadOnlyDictionary<string, Currency> ReadTable(MapReader table)
    {
        table.Text("source", "the source of the table");
        var currencies = table.RequiredMap("currencies", "codes with their minor units");
        table.Close();
        PolicyLoadException.ThrowIfAny(table.Errors);
        return currencies!.Map.Entries.ToFrozenDictionary(
            entry => entry.Key.Value,
            entry => new Currency(entry.Key.Value, int.Parse(((YamlScalar)entry.Value).Value, CultureInfo.InvariantCulture)));
    }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
