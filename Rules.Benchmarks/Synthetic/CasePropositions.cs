namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Draws what a claim says: mostly the ordinary talk about a deal, sometimes what ought to stop it.</summary>
internal static class CasePropositions
{
    private static readonly TransferStage[] Stages = Enum.GetValues<TransferStage>();
    private static readonly string[] Funds = [.. ReferenceData.Shipped.Funds.Select(fund => fund.Id)];
    private static readonly Place[] Beyond = [.. "UA UA UA UA-14 UA-43 RU KP IL TW".Split(' ').Select(Place.Parse)];

    private static readonly Weighted<Func<Order, SplitMix64, (Proposition, bool)>> Kinds = new(
        (22, (_, random) => (Proposition.DealStage(random.Pick(Stages)), random.Percent(10))),
        (16, (_, random) => (Proposition.TransferTakesPlace, random.Percent(25))),
        (20, (order, _) => (Proposition.EndUserIs(order.To), false)),
        (6, (order, _) => (Proposition.BelongsToDonorGroupFor(Countries.Ukraine), false)),
        (6, (order, random) => (Proposition.AffectsReadinessOf(random.Percent(50) ? order.From : order.To), random.Percent(50))),
        (7, (_, random) => (Proposition.GoesOnTo(random.Pick(Beyond)), true)),
        (6, (order, _) => (Proposition.GoesOnTo(Place.Of(order.To)), false)),
        (3, (_, random) => (Proposition.GoesOnTo(random.Pick(Beyond)), false)),
        (1, (order, _) => (Proposition.EndUserIs(order.To), true)),
        (1, (_, random) => (Proposition.EndUserIs(Countries.Anywhere(random)), false)),
        (2, (_, random) => (Proposition.RouteThrough(Place.Of(Countries.Anywhere(random))), random.Percent(30))),
        (2, (_, random) => (Proposition.RouteUnclear, random.Percent(20))),
        (3, (_, random) => (Proposition.FundedBy(random.Pick(Funds)), random.Percent(20))),
        (2, (_, random) => (Proposition.ReplacesStockGivenTo(Countries.Ukraine), random.Percent(20))),
        (2, (_, random) => (Proposition.SecrecyRequested, random.Percent(20))));

    /// <summary>A proposition, and whether it is denied.</summary>
    public static (Proposition Proposition, bool Denies) Draw(Order order, SplitMix64 random) => Kinds.Pick(random)(order, random);
}
