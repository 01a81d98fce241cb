namespace ExportPolicy.Rules;

/// <summary>Reads what a ban on lethal aid adds to a commitment.</summary>
internal static class LethalAidBanReader
{
    public static Func<CommitmentHead, Commitment>? Read(MapReader map, Citation? source)
    {
        var recipients = CommitmentReader.Countries(map, "recipients");
        var goods = GoodsReader.Optional(map, GoodsScope.Of(Lethality.Lethal));
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var wordings = map.OptionalList("wordings", "a list of wordings", node => Wording(node, map.Errors, ids));
        var underReconsideration = map.Flag("under-reconsideration", otherwise: false);
        var discretion = Discretion(map);
        if (map.Has("goods") && map.Has("wordings"))
            map.Errors.Add(map.Optional("goods")!, "Both 'goods' and 'wordings' stand here; expected one of them.", "Name the goods in each wording.");
        if (goods is null || source is null)
            return null;
        return head => new LethalAidBan(
            head,
            recipients,
            wordings.Count > 0 ? wordings : [new Wording(head.Id, goods, head.Source)],
            underReconsideration,
            discretion);
    }

    private static Wording? Wording(YamlNode node, YamlErrors errors, Dictionary<string, int> ids)
    {
        if (Values.Map(node, "a wording with id, goods and source", errors) is not { } map)
            return null;
        var id = PolicyIds.Read(map, "lethal-weapons", ids);
        var goods = GoodsReader.Required(map);
        var source = SourceReader.Read(map.RequiredMap("source", "who words it so"), requireDate: true, requireQuote: true);
        map.Close();
        return id is null || goods is null || source is null ? null : new Wording(id, goods, source);
    }

    private static Discretion? Discretion(MapReader ban)
    {
        if (ban.OptionalMap("discretion", "a mapping of holder, condition and source") is not { } map)
            return null;
        var holder = map.Text("holder", "who may decide otherwise");
        var condition = map.Text("condition", "when, in words");
        var source = SourceReader.Read(map.RequiredMap("source", "where the discretion is reserved"), requireDate: true, requireQuote: true);
        map.Close();
        return holder is null || condition is null || source is null ? null : new Discretion(holder, condition, source);
    }
}
