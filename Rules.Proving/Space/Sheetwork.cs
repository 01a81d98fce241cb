namespace ExportPolicy.Rules.Proving;

/// <summary>Which axes are crossed with which. The first sheet crosses what decides nearly every case; the others take one matter each, with the goods, the end user and the gravest that can be said.</summary>
internal static class Sheetwork
{
    public static IReadOnlyList<Sheet> Of(AxisFactory axes, SpaceDepth depth) =>
        [.. Parts(axes, depth).Index().Select(part => new Sheet(part.Index, part.Item.Name, part.Item.Declared, part.Item.Evidence))];

    private static IEnumerable<(string Name, Axis[] Declared, Axis[] Evidence)> Parts(AxisFactory axes, SpaceDepth depth)
    {
        Axis[] plain = [axes.Goods(), axes.EndUser()];
        var said = axes.GoesOnTo(axes.MatterMost);
        Axis[] gravest = [said.Only(value => value.Name.EndsWith("done", StringComparison.Ordinal))];
        Axis[] papers = [AxisFactory.Certificate(), axes.Licence()];

        if (depth == SpaceDepth.Full)
        {
            yield return (
                "goods, parties, terms, route and papers, with what is said and who pays",
                [.. plain, AxisFactory.EndUserKind(), axes.Consignee(axes.MatterMost), axes.Basis(), axes.Route(axes.MatterMost), .. papers],
                [said, axes.Fund()]);
        }

        yield return ("routes", [.. plain, axes.Route(_ => true)], [said, axes.Fund()]);
        yield return ("consignees and terms", [.. plain, AxisFactory.EndUserKind(), axes.Consignee(_ => true), axes.Basis()], gravest);
        yield return ("papers", [.. plain, .. papers, axes.Basis()], gravest);

        yield return ("goods that two codes name", [axes.GoodsOfTwoCodes(), axes.EndUser(), axes.Basis(), .. papers], gravest);
        yield return ("kinds of transfer and consent", [.. plain, axes.Kind(), axes.Consent()], gravest);
        yield return ("other exporters", [.. plain, axes.Exporter(), axes.Route(axes.MatterMost)], gravest);
        yield return ("other parties", [.. plain, axes.Party(PartyRole.Purchaser, "purchaser"), axes.Party(PartyRole.IntermediateConsignee, "intermediate consignee"), axes.Party(PartyRole.Broker, "broker")], []);
        yield return ("listed parties", [.. plain, axes.ListedParty()], gravest);
        yield return ("places", [.. plain, axes.Location()], gravest);
        yield return ("certificates that name another destination", [.. plain, axes.CertificateDestination()], gravest);
        yield return ("plans for stock", [.. plain, axes.StockPlan()], gravest);
        yield return ("exceptions, declarations and amounts", [.. plain, axes.Exception(), AxisFactory.DeclaredLethality(), axes.Amount()], []);
        yield return ("stages", [.. plain, AxisFactory.Stage(), axes.Basis()], gravest);
        yield return ("everything that may be said", [.. plain, axes.Basis()], [axes.GoesOnTo(_ => true), axes.Fund()]);
        yield return ("other matters that may be said", [.. plain, axes.Basis()], [axes.OtherClaims()]);
        yield return ("diversion of an earlier lot", [.. plain, axes.Basis()], [axes.Diversion()]);
    }
}
