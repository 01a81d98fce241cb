namespace ExportPolicy.Rules;

/// <summary>Reads the tables of control codes and funds, from the package or from a folder.</summary>
internal static class ReferenceDataReader
{
    private const string Folder = "policies/reference/";
    private const string FundsFile = "funds.yaml";
    private static readonly string[] CodeFiles = ["munitions-list.yaml", "usml.yaml", "eccn.yaml", "hs.yaml"];

    public static ReferenceData ReadShipped() => Read(file => TextFile.Shipped(Folder + file));

    public static ReferenceData ReadFolder(string folder)
    {
        var problem = new YamlErrors(folder);
        if (!Directory.Exists(folder))
            problem.Add(1, 1, "", $"The folder '{folder}' is not there; expected a folder with reference tables.");
        else if (!CodeFiles.Append(FundsFile).Any(file => File.Exists(Path.Combine(folder, file))))
            problem.Add(1, 1, "", $"The folder '{folder}' holds no reference table; expected one or several of {string.Join(", ", CodeFiles)}, {FundsFile}.");
        PolicyLoadException.ThrowIfAny(problem);
        return Read(file => File.Exists(Path.Combine(folder, file)) ? TextFile.OnDisk(Path.Combine(folder, file)) : TextFile.Shipped(Folder + file));
    }

    private static ReferenceData Read(Func<string, TextFile> open)
    {
        var found = new List<PolicyError>();
        var entries = new List<ReferenceEntry>();
        foreach (var file in CodeFiles)
            entries.AddRange(ReadTable(open(file), found, CodeTableReader.Read));
        var funds = ReadTable(open(FundsFile), found, ReadFunds);
        return found.Count == 0 ? new ReferenceData(entries, funds) : throw new PolicyLoadException(found);
    }

    private static IReadOnlyList<T> ReadTable<T>(TextFile file, List<PolicyError> found, Func<MapReader, IReadOnlyList<T>> read)
    {
        var errors = new YamlErrors(file.Name);
        IReadOnlyList<T> rows = [];
        if (file.Read(errors) is { } text && YamlFile.Read(text, errors) is { } root)
        {
            var table = new MapReader(root, errors);
            table.Text("standard", "the standard that the table follows");
            rows = read(table);
            table.Close();
        }

        found.AddRange(errors.Sorted());
        return rows;
    }

    private static IReadOnlyList<Fund> ReadFunds(MapReader table)
    {
        Table.Expect(table, "funds");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return table.List("funds", "a list of funds", node => ReadFund(node, table.Errors, ids));
    }

    private static Fund? ReadFund(YamlNode node, YamlErrors errors, HashSet<string> ids)
    {
        if (Values.Map(node, "a fund", errors) is not { } map)
            return null;
        var id = map.Text("id", "the id of the fund, such as USAI");
        var name = map.Text("name", "the name of the fund");
        var state = map.Optional("purpose-state") is { } purpose ? Values.Country(purpose, errors) : null;
        var source = SourceReader.Read(map.RequiredMap("source", "where it is written"), requireDate: true, requireQuote: true);
        map.Close();
        if (id is not null && !ids.Add(id))
            errors.Add(map.Optional("id")!, $"The fund '{id}' stands here a second time; expected distinct ids.");
        return id is null || name is null || source is null ? null : new Fund(id, name, state, source);
    }
}
