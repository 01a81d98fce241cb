using System.Diagnostics.CodeAnalysis;

namespace ExportPolicy.Rules;

/// <summary>A country, a territory of one, or a port.</summary>
public sealed record Place
{
    private Place(string code, string name, CountryCode state, CountryCode? controlledBy, bool controlIsUnclear = false)
    {
        Code = code;
        Name = name;
        State = state;
        ControlledBy = controlledBy;
        ControlIsUnclear = controlIsUnclear;
    }

    /// <summary>The code: ISO 3166-1 alpha-2 (<c>UA</c>), ISO 3166-2 (<c>UA-14</c>) or UN/LOCODE (<c>KRPUS</c>).</summary>
    public string Code { get; }

    /// <summary>The name of the country or territory; for a port, its code and the country.</summary>
    public string Name { get; }

    /// <summary>The recognised state.</summary>
    public CountryCode State { get; }

    /// <summary>The power in control where it is another than the recognised state; else null.</summary>
    public CountryCode? ControlledBy { get; }

    /// <summary>Whether the place is a port of a state of which another power controls a part: the code of the port does not tell whether it lies there.</summary>
    public bool ControlIsUnclear { get; }

    /// <summary>The states that count for the place: the recognised one, and the power in control.</summary>
    internal IEnumerable<CountryCode> States => ControlledBy is { } power ? [State, power] : [State];

    /// <summary>The territories that the reference table tells apart from their country, by code.</summary>
    public static IEnumerable<Place> Territories => CodeTables.Territories.Keys.Order(StringComparer.Ordinal).Select(Parse);

    /// <summary>The territory of a country as a whole.</summary>
    /// <param name="country">The country.</param>
    /// <returns>The place.</returns>
    public static Place Of(CountryCode country)
    {
        ArgumentNullException.ThrowIfNull(country);
        return new(country.Value, country.Name, country, null);
    }

    /// <summary>Reads a place.</summary>
    /// <param name="text">A country (<c>UA</c>), a territory that the reference table knows (<c>UA-14</c>), or a UN/LOCODE (<c>KRPUS</c> or <c>KR PUS</c>).</param>
    /// <returns>The place.</returns>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static Place Parse(string? text) => TryParse(text, out var place, out var error) ? place : throw new FormatException(error);

    /// <summary>Reads a place, or says why it cannot be read.</summary>
    /// <param name="text">A country (<c>UA</c>), a territory that the reference table knows (<c>UA-14</c>), or a UN/LOCODE (<c>KRPUS</c> or <c>KR PUS</c>).</param>
    /// <param name="place">The place; null when the text is none.</param>
    /// <param name="error">What is wrong with the text; null when it is a place.</param>
    /// <returns>True when the text is a place.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Place? place, [NotNullWhen(false)] out string? error)
    {
        place = null;
        error = null;
        if (text is { Length: 2 } && CountryCode.TryParse(text, out var country, out error))
            place = Of(country);
        else if (text is { Length: > 3 } && text[2] == '-')
            place = TerritoryOf(text, out error);
        else if (text is { Length: 5 or 6 })
            place = Port(text, out error);
        else if (text is not { Length: 2 })
            error = $"{Subject(text)}; expected a country such as 'UA', a territory such as 'UA-14' or a UN/LOCODE such as 'KRPUS'.";
        return place is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Code;

    private static Place? TerritoryOf(string text, out string? error)
    {
        error = null;
        if (CodeTables.Territories.TryGetValue(text, out var territory))
            return new(territory.Code, territory.Name, territory.State, territory.ControlledBy);
        var next = CountryCode.TryParse(text[..2], out var country, out _)
            ? $"Where the territory makes no difference, write '{country.Value}'."
            : "Write the country alone.";
        error = $"{Subject(text)}; expected a territory of policies/reference/territories.yaml: {string.Join(", ", CodeTables.Territories.Keys.Order(StringComparer.Ordinal))}. {next}";
        return null;
    }

    private static Place? Port(string text, out string? error)
    {
        var code = text.Length == 6 && text[2] == ' ' ? text.Remove(2, 1) : text;
        if (code.Length == 5 && IsLocation(code.AsSpan(2)))
        {
            if (!CountryCode.TryParse(code[..2], out var country, out error))
            {
                error = $"{Subject(text)}. {error}";
                return null;
            }

            var isDivided = CodeTables.Territories.Values.Any(territory => territory.ControlledBy is not null && territory.State.Equals(country));
            return new(code, $"{code}, {country.Name}", country, null, isDivided);
        }

        error = $"{Subject(text)}; expected a country such as 'UA', a territory such as 'UA-14' or a UN/LOCODE such as 'KRPUS' (two letters of the country, then three letters or digits from 2 to 9).";
        return null;
    }

    private static bool IsLocation(ReadOnlySpan<char> location)
    {
        // UN/LOCODE leaves out the digits 0 and 1, which look like letters.
        foreach (var sign in location)
        {
            if (!char.IsAsciiLetterUpper(sign) && sign is not (>= '2' and <= '9'))
                return false;
        }

        return true;
    }

    private static string Subject(string? text) => string.IsNullOrWhiteSpace(text) ? "The place is empty" : $"The place is '{Excerpt.Of(text)}'";
}
