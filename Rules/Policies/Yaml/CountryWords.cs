namespace ExportPolicy.Rules;

/// <summary>Explains a country code that is none, to people who have the tool but not its tables.</summary>
internal static class CountryWords
{
    // What the code says of itself where it knows no better; whoever reads files of a package has no such folder.
    private const string LookUp = "Look the country up in policies/reference/countries.yaml.";
    private const int MostNear = 5;

    /// <summary>The error, with the codes near what was written in place of a table to look into.</summary>
    public static string Explain(string written, string error) =>
        error.Contains(LookUp, StringComparison.Ordinal) ? error.Replace(LookUp, Near(written.Trim()), StringComparison.Ordinal) : error;

    private static string Near(string written)
    {
        var near = All().Where(country => IsNear(country, written)).Take(MostNear).Select(country => $"'{country.Value}' ({country.Name})").ToList();
        return near.Count == 0
            ? "The list is ISO 3166-1 alpha-2, which iso.org publishes."
            : $"The list is ISO 3166-1 alpha-2; near are {string.Join(", ", near)}.";
    }

    // Two letters the wrong way round, the wrong second letter, or a piece of the name.
    private static bool IsNear(CountryCode country, string written) => written.Length == 2
        ? char.ToUpperInvariant(written[0]) == country.Value[0]
            || (char.ToUpperInvariant(written[0]) == country.Value[1] && char.ToUpperInvariant(written[1]) == country.Value[0])
        : written.Length > 2 && (country.Name.Contains(written, StringComparison.OrdinalIgnoreCase) || Nearest.Hint(written, [country.Name]) is not null);

    private static IEnumerable<CountryCode> All() =>
        from first in Enumerable.Range('A', 26)
        from second in Enumerable.Range('A', 26)
        let country = CodeTables.Countries.Find($"{(char)first}{(char)second}")
        where country is not null
        select country;
}
