namespace ExportPolicy.Rules;

/// <summary>Reads the tables of control codes and funds, from the package or from a folder.</summary>
internal static class ReferenceDataReader
{
    private const string Folder = "policies/reference/";
    private const string FundsFile = "funds.yaml";
    private static readonly string[] CodeFiles = ["munitions-list.yaml", "usml.yaml", "eccn.yaml", "hs.yaml"];

    private static readonly string[] Files = [.. CodeFiles, FundsFile];

    public static ReferenceData ReadShipped() => Read(file => TextFile.Shipped(Folder + file));

    public static ReferenceData ReadFolder(string folder)
    {
        var problem = new YamlErrors(folder);
        if (!Directory.Exists(folder))
            problem.Add(1, 1, "", $"The folder '{folder}' is not there; expected a folder with reference tables.");
        else if (!Files.Any(file => File.Exists(Path.Combine(folder, file))))
            problem.Add(1, 1, "", $"The folder '{folder}' holds no reference table; expected one or several of {string.Join(", ", Files)}.");
        PolicyLoadException.ThrowIfAny(problem);
        return Read(file => File.Exists(Path.Combine(folder, file)) ? TextFile.OnDisk(Path.Combine(folder, file)) : TextFile.Shipped(Folder + file));
    }

    /// <summary>Reads the tables from their texts alone: none is taken from the package.</summary>
    public static ReferenceData ReadTexts(IReadOnlyDictionary<string, NamedText> texts)
    {
        var problem = new YamlErrors("reference tables");
        foreach (var name in texts.Keys.Except(Files))
            problem.Add(1, 1, "", $"There is a text '{Excerpt.Of(name)}'; expected those of {string.Join(", ", Files)}.", Nearest.Hint(name, Files) ?? "Leave it out.");
        PolicyLoadException.ThrowIfAny(problem);
        return Read(file => TextFile.Archived(file, texts));
    }

    private static ReferenceData Read(Func<string, TextFile> open)
    {
        var found = new List<PolicyError>();
        var texts = new List<NamedText>();
        var entries = new List<ReferenceEntry>();
        foreach (var file in CodeFiles)
            entries.AddRange(ReadTable(file, CodeTableReader.Read));
        var funds = ReadTable(FundsFile, ReadFunds);
        return found.Count == 0 ? new ReferenceData(entries, funds, texts.ToEquatableArray()) : throw new PolicyLoadException(found);

        IReadOnlyList<T> ReadTable<T>(string name, Func<MapReader, IReadOnlyList<T>> read)
        {
            var file = open(name);
            var errors = new YamlErrors(file.Name);
            var text = file.Read(errors);
            texts.Add(new(name, text ?? ""));
            var rows = text is null ? [] : Rows(text, errors, read);
            found.AddRange(errors.Sorted());
            return rows;
        }
    }

    private static IReadOnlyList<T> Rows<T>(string text, YamlErrors errors, Func<MapReader, IReadOnlyList<T>> read)
    {
        IReadOnlyList<T> rows = [];
        if (YamlFile.Read(text, errors) is { } root)
        {
            var table = new MapReader(root, errors);
            table.Text("standard", "the standard that the table follows");
            rows = read(table);
            table.Close();
        }

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
