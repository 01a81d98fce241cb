namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Draws what is known beyond what is declared: claims, money, earlier lots and what became of them.</summary>
internal static class CaseEvidence
{
    private static readonly string[] Funds = [.. ReferenceData.Shipped.Funds.Select(fund => fund.Id)];

    public static Evidence Draw(Order order, EarlierTransfer? earlier, SplitMix64 random)
    {
        var claims = CaseClaims.Draw(order, random);
        var prior = random.PerMille(60) ? PriorTransfer(order, random) : null;
        return new(
            claims,
            random.PerMille(20) ? [Funding(order, random)] : null,
            prior is null ? null : [prior],
            (prior ?? earlier) is { } delivered && random.Percent(60) ? [Event(order, delivered, random)] : null);
    }

    private static Funding Funding(Order order, SplitMix64 random) => new(
        random.Pick(Funds),
        random.Percent(25) ? FundingCertainty.Confirmed : FundingCertainty.Possible,
        Outlets.Cite(Outlets.Paper(random), order.Date.AddDays(-random.Below(60)), random));

    private static EarlierTransfer PriorTransfer(Order order, SplitMix64 random) => new(
        $"{order.Id}-prior",
        order.From,
        order.To,
        quantity: random.Percent(50) ? new(random.Between(1, 99) * 100, "pieces") : null);

    // Inspections find most goods where they belong.
    private static ObservedEvent Event(Order order, EarlierTransfer delivered, SplitMix64 random)
    {
        var on = order.Date.AddDays(-random.Between(1, 90));
        var isDiverted = random.PerMille(120);
        return new(
            isDiverted ? ObservedEventKind.Diversion : ObservedEventKind.Delivery,
            delivered.Id,
            Place.Of(isDiverted ? Countries.Ukraine : delivered.RecipientState),
            on,
            new("Report of an on-site verification", "Verification office", on));
    }
}
