namespace ExportPolicy.Rules;

/// <summary>Reads a table of control codes.</summary>
internal static class CodeTableReader
{
    private const string NotSourced = "not sourced: ";

    public static IReadOnlyList<ReferenceEntry> Read(MapReader table)
    {
        Table.Expect(table, "control-codes");
        var basis = table.Text("lethality-basis", "on what the lethality rests");
        var sources = ReadSources(table);
        var codes = new Dictionary<ControlCode, int>();
        return table.List("entries", "a list of control codes", node => ReadEntry(node, table.Errors, sources, basis, codes));
    }

    private static Dictionary<string, Citation> ReadSources(MapReader table)
    {
        var sources = new Dictionary<string, Citation>(StringComparer.Ordinal);
        foreach (var (key, node) in table.OptionalMap("sources", "ids with sources")?.Map.Entries ?? [])
        {
            if (SourceReader.Read(Values.Map(node, "a source", table.Errors), requireDate: false, requireQuote: false) is { } source)
                sources.Add(key.Value, source);
        }

        return sources;
    }

    private static ReferenceEntry? ReadEntry(
        YamlNode node,
        YamlErrors errors,
        Dictionary<string, Citation> sources,
        string? basis,
        Dictionary<ControlCode, int> codes)
    {
        if (Values.Map(node, "a control code with what is said of it", errors) is not { } map)
            return null;
        var code = map.Required("code", "a control code such as ML3.a") is { } written ? Values.Code(written, errors) : null;
        var title = map.Text("title", "what goods it names, in own words");
        var lethality = map.RequiredWord<Lethality>("lethality");
        var consumable = map.Flag("consumable", otherwise: false);
        var source = Source(map, sources);
        var note = map.OptionalText("note", "a note");
        map.Close();
        if (code is not null && !codes.TryAdd(code, node.Line))
            errors.Add(map.Optional("code")!, $"The code '{code}' stands here a second time (first in line {codes[code]}); expected one entry.", "Keep one of them.");
        return code is null || title is null || lethality is null || source is null
            ? null
            : new(code, title, lethality.Value, consumable, $"{source}; {basis}", note);
    }

    private static string? Source(MapReader map, Dictionary<string, Citation> sources)
    {
        if (map.Text("source", $"the id of a source, or '{NotSourced}' with the reason") is not { } written)
            return null;
        if (sources.TryGetValue(written, out var source))
            return source.ToString();
        if (written.StartsWith(NotSourced, StringComparison.Ordinal))
            return written;
        map.Errors.Add(
            map.Optional("source")!,
            $"'{Excerpt.Of(written)}' stands here; expected the id of a source{(sources.Count == 0 ? "" : " (" + string.Join(", ", sources.Keys) + ")")}, or '{NotSourced}' with the reason.",
            Nearest.Hint(written, sources.Keys));
        return null;
    }
}
