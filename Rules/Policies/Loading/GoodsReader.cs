namespace ExportPolicy.Rules;

/// <summary>Reads which goods a commitment speaks of: a word, or a mapping that means the union of what it lists.</summary>
internal static class GoodsReader
{
    private const string Expected = "lethal, non-lethal, military, all, or a mapping of lethality, codes and listed";
    private static readonly string[] Names = ["lethal", "non-lethal", "military", "all"];

    public static GoodsScope? Required(MapReader map) => map.Required("goods", Expected) is { } node ? Read(node, map.Errors) : null;

    public static GoodsScope? Optional(MapReader map, GoodsScope? otherwise) =>
        map.Optional("goods") is { } node ? Read(node, map.Errors) : otherwise;

    private static GoodsScope? Read(YamlNode node, YamlErrors errors)
    {
        if (node is YamlMap map)
            return Union(new MapReader(map, errors));
        var word = (node as YamlScalar)?.Value;
        GoodsScope? scope = word switch
        {
            "lethal" => GoodsScope.Of(Lethality.Lethal),
            "non-lethal" => GoodsScope.Of(Lethality.NonLethal),
            "military" => GoodsScope.Military,
            "all" => GoodsScope.All,
            _ => null,
        };
        if (scope is null)
            errors.Add(node, $"The goods are {node.Describe()}; expected {Expected}.", word is null ? null : Nearest.Hint(word, Names));
        return scope;
    }

    private static GoodsScope? Union(MapReader map)
    {
        var lethalities = map.OptionalWords<Lethality>("lethality");
        var codes = map.OptionalList("codes", "a list of control codes such as [ML3, HS 9306]", node => Values.Code(node, map.Errors));
        var listed = map.Flag("listed", otherwise: false);
        map.Close();
        if (lethalities.Count > 0 || codes.Count > 0 || listed)
            return GoodsScope.AnyOf(lethalities, codes, listed);
        if (!map.Has("lethality") && !map.Has("codes"))
            map.Errors.Add(map.Map, "The goods name nothing; expected at least one of lethality, codes and listed: true.", "For all goods write 'all'.");
        return null;
    }
}
