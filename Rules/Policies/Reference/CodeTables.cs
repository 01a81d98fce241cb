namespace ExportPolicy.Rules;

/// <summary>The tables of countries, territories and currencies in the package, against which codes are checked.</summary>
internal static class CodeTables
{
    private static readonly Lazy<CountryTable> CountriesLoader = new(() => CountryTable.Read(Open("countries")));
    private static readonly Lazy<IReadOnlyDictionary<string, Territory>> TerritoriesLoader = new(() => Territory.ReadTable(Open("territories")));
    private static readonly Lazy<IReadOnlyDictionary<string, Currency>> CurrenciesLoader = new(() => Currency.ReadTable(Open("currencies")));

    public static CountryTable Countries => CountriesLoader.Value;

    public static IReadOnlyDictionary<string, Territory> Territories => TerritoriesLoader.Value;

    public static IReadOnlyDictionary<string, Currency> Currencies => CurrenciesLoader.Value;

    private static MapReader Open(string name)
    {
        var file = TextFile.Shipped($"policies/reference/{name}.yaml");
        var errors = new YamlErrors(file.Name);
        var root = file.Read(errors) is { } text ? YamlFile.Read(text, errors) : null;
        PolicyLoadException.ThrowIfAny(errors);
        var table = new MapReader(root!, errors);
        Table.Expect(table, name);
        table.Text("standard", "the standard that the table follows");
        return table;
    }
}
