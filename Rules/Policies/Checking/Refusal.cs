namespace ExportPolicy.Rules;

/// <summary>A commitment that denies in every case, with what it denies: no document, exception or review lifts it.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Reach">What it denies.</param>
internal sealed record Refusal(Commitment Commitment, Reach Reach)
{
    /// <summary>The refusal that a commitment is; null for one that does not deny, or that leaves something to a human.</summary>
    public static Refusal? Of(Commitment commitment) => commitment switch
    {
        Embargo embargo when embargo.Directions.Contains(EmbargoDirection.To) => new(embargo, Reach.Of(embargo)!),
        PolicyOfDenial { Exceptions.Count: 0 } denial => new(denial, Reach.Of(denial)!),
        LethalAidBan { UnderReconsideration: false, Wordings.Count: 1 } ban => new(ban, Reach.Of(ban)!),
        _ => null,
    };

    /// <summary>Whether goods that go to a state on a basis are denied, all of them and for sure.</summary>
    public bool Covers(CountryCode state, GoodsScope goods, TransferBasis basis) =>
        Reach.States.Contains(state) && Reach.Bases.Contains(basis) && Covers(goods);

    private bool Covers(GoodsScope goods)
    {
        if (Reach.Goods.Contains(goods) || Reach.Goods.Contains(GoodsScope.All))
            return true;
        if (goods.Codes is not [var code])
            return goods.Equals(GoodsScope.All) && Enum.GetValues<Lethality>().All(Denies);
        return (code.IsListed && Reach.Goods.Contains(GoodsScope.Military))
            || Reach.Goods.Any(denied => denied.Codes.Any(code.IsAtOrBelow))
            || LethalitiesOf(code).All(Denies);
    }

    private bool Denies(Lethality lethality) => Reach.Goods.Any(denied => denied.Lethalities.Contains(lethality));

    // By the shipped tables. A line may bear a stricter code as well, so every lethality from the strictest on is possible.
    private static IEnumerable<Lethality> LethalitiesOf(ControlCode code)
    {
        var tables = ReferenceData.Shipped;
        var least = tables.Entries.Where(entry => entry.Code.IsAtOrBelow(code)).Select(entry => entry.Lethality)
            .Append(tables.Find(code)?.Lethality ?? Lethality.Unknown).Max();
        return Enum.GetValues<Lethality>().Where(lethality => lethality <= least);
    }
}
