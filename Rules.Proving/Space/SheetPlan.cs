namespace ExportPolicy.Rules.Proving;

/// <summary>Which axes are crossed with which. The first sheet crosses what decides nearly every case; the others take one matter each, with the goods, the end user and the gravest that can be said.</summary>
internal static class SheetPlan
{
    public static IReadOnlyList<Sheet> Of(AxisFactory axes, SpaceDepth depth) =>
        [.. Parts(axes, depth).Index().Select(part => new Sheet(part.Index, part.Item.Name, part.Item.Declared, part.Item.Evidence))];

    private static IEnumerable<(string Name, Axis[] Declared, Axis[] Evidence)> Parts(AxisFactory axes, SpaceDepth depth)
    {
        var isFull = depth == SpaceDepth.Full;
        Axis[] plain = [axes.Goods(), axes.EndUser()];
        Axis[] terms = isFull ? [.. plain, axes.Basis()] : plain;
        Axis[] papers = [AxisFactory.Certificate(), axes.Licence()];
        var said = axes.GoesOnTo(axes.MatterMost);
        Axis[] gravest = isFull ? [said.Gravest] : [];

        if (isFull)
        {
            yield return (
                "goods, parties, terms, route and papers, with what is said and who pays",
                [.. plain, axes.Consignee(axes.MatterMost), axes.Basis(), axes.Route(axes.MatterMost), .. papers],
                [said, axes.Fund()]);
        }

        yield return ("everything that may be said", terms, [axes.GoesOnTo(_ => true), axes.Fund()]);
        yield return ("routes", [.. plain, axes.Route(_ => true)], isFull ? [said, axes.Fund()] : []);
        yield return ("consignees and terms", [.. plain, AxisFactory.EndUserKind(), axes.Consignee(_ => true), axes.Basis()], gravest);
        yield return ("papers", [.. plain, .. papers, axes.Basis()], gravest);
        yield return ("goods that two codes name", [axes.GoodsOfTwoCodes(), axes.EndUser(), axes.Basis(), .. papers], gravest);
        yield return ("kinds of transfer and consent", [.. plain, axes.Kind(), axes.Consent()], gravest);
        if (axes.ConsentAsksForPapers)
            yield return ("papers of goods that are passed on", [.. plain, axes.Kind(), axes.ConsentAtAll(), .. papers], gravest);
        yield return ("other exporters", isFull ? [.. plain, axes.Exporter(), axes.Route(axes.MatterMost)] : [.. plain, axes.Exporter()], gravest);
        yield return ("purchasers and intermediate consignees", [.. plain, axes.Party(PartyRole.Purchaser, "purchaser"), axes.Party(PartyRole.IntermediateConsignee, "intermediate consignee")], []);
        yield return ("brokers", [.. plain, axes.Exporter(), axes.Broker()], gravest);
        yield return ("listed parties", [.. plain, axes.ListedParty()], gravest);
        yield return ("places", [.. plain, axes.Location()], gravest);
        yield return ("certificates that name another destination", [.. plain, axes.CertificateDestination()], gravest);
        yield return ("plans for stock", [.. plain, axes.StockPlan()], gravest);
        yield return ("claimed exceptions and declared lethality", [.. plain, axes.Exception(), AxisFactory.DeclaredLethality()], []);
        yield return ("amounts", [.. terms, axes.Amount()], []);
        yield return ("claims at the conditions of the levels", plain, [axes.AtConditions(axes.MatterMost)]);
        yield return ("other matters that may be said", terms, [axes.OtherClaims()]);
        yield return ("diversion of an earlier lot", terms, [axes.Diversion()]);
        foreach (var promise in axes.Promises)
        {
            var (declared, evidence) = axes.AxesOf(promise);
            yield return ($"what {promise.Id} promises", [.. plain, .. declared], [.. evidence]);
        }
    }
}
