using System.Collections.Frozen;

namespace ExportPolicy.Rules;

/// <summary>The countries of ISO 3166-1, and what people often write for one of them.</summary>
internal sealed class CountryTable
{
    private const int MostNear = 5;

    private readonly FrozenDictionary<string, CountryCode> _countries;
    private readonly FrozenDictionary<string, string> _oftenMeant;

    private CountryTable(FrozenDictionary<string, CountryCode> countries, FrozenDictionary<string, string> oftenMeant)
    {
        _countries = countries;
        _oftenMeant = oftenMeant;
    }

    public static CountryTable Read(MapReader table)
    {
        if (table.RequiredMap("source", "the source of the table") is { } source)
            SourceReader.Read(source, requireDate: false, requireQuote: false);
        var countries = table.RequiredMap("countries", "codes with names");
        var meant = table.OptionalMap("often-meant", "what is written, with the code that is meant");
        table.Close();
        PolicyLoadException.ThrowIfAny(table.Errors);
        return new(
            countries!.Map.Entries.ToFrozenDictionary(entry => entry.Key.Value, entry => new CountryCode(entry.Key.Value, ((YamlScalar)entry.Value).Value)),
            (meant?.Map.Entries ?? []).ToFrozenDictionary(entry => entry.Key.Value, entry => ((YamlScalar)entry.Value).Value));
    }

    public CountryCode? Find(string code) => _countries.GetValueOrDefault(code);

    /// <summary>The country that somebody probably meant; null where there is no telling.</summary>
    private CountryCode? Meant(string written)
    {
        var code = written.Trim().ToUpperInvariant();
        if (Find(code) is { } country)
            return country;
        if (_oftenMeant.TryGetValue(code, out var meant))
            return Find(meant);
        foreach (var candidate in _countries.Values)
        {
            if (string.Equals(candidate.Name, written.Trim(), StringComparison.OrdinalIgnoreCase))
                return candidate;
        }

        return null;
    }

    /// <summary>What to do about a code that is none: the codes near it, or where the list is. Whoever has the package does not have its tables.</summary>
    public string Advice(string written)
    {
        if (Meant(written) is { } meant)
            return $"Did you mean '{meant.Value}' ({meant.Name})?";
        var near = _countries.Values
            .Where(country => IsNear(country, written.Trim()))
            .OrderBy(country => country.Value, StringComparer.Ordinal)
            .Take(MostNear)
            .Select(country => $"'{country.Value}' ({country.Name})")
            .ToList();
        return near.Count == 0
            ? "The list is ISO 3166-1 alpha-2, which iso.org publishes."
            : $"The list is ISO 3166-1 alpha-2; near are {string.Join(", ", near)}.";
    }

    // Two letters the wrong way round, the wrong second letter, or a piece of the name.
    private static bool IsNear(CountryCode country, string written) => written.Length == 2
        ? char.ToUpperInvariant(written[0]) == country.Value[0] ||
          (char.ToUpperInvariant(written[0]) == country.Value[1] && char.ToUpperInvariant(written[1]) == country.Value[0])
        : written.Length > 2 && (country.Name.Contains(written, StringComparison.OrdinalIgnoreCase) || Nearest.Hint(written, [country.Name]) is not null);
}
