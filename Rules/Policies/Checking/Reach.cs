namespace ExportPolicy.Rules;

/// <summary>What a commitment is about, piece by piece: which goods go to which states on which bases.</summary>
/// <param name="States">The states.</param>
/// <param name="Goods">The goods, each description by itself: <c>lethal</c>, <c>ML3</c>.</param>
/// <param name="Bases">The bases.</param>
internal sealed record Reach(EquatableArray<CountryCode> States, EquatableArray<GoodsScope> Goods, EquatableArray<TransferBasis> Bases)
{
    private static readonly EquatableArray<TransferBasis> AllBases = Enum.GetValues<TransferBasis>().ToEquatableArray();

    /// <summary>The reach of a commitment; null for a kind that names no goods; without states where it is about all.</summary>
    public static Reach? Of(Commitment commitment) => commitment switch
    {
        Allowance allowance => Of(allowance.Recipients, [allowance.Goods], allowance.Bases),
        EndUserPremise premise => Of(premise.ConcernedStates, [premise.Goods], premise.Bases),
        QuantityCap cap => Of(cap.Recipients, [cap.Goods], []),
        Embargo embargo => Of(embargo.Targets, [embargo.Goods], []),
        PolicyOfDenial denial => Of(denial.Recipients, [denial.Goods], []),
        ConsentToRetransfer consent => Of([], [consent.Goods], []),
        LethalAidBan ban => Of(ban.Recipients, ban.Wordings.SelectMany(wording => Meant(wording.Goods, ban)), AllBases.Where(ban.SpeaksOf).ToEquatableArray()),
        _ => null,
    };

    // A ban on lethal goods covers their parts as well, unless it is read to mean complete systems only.
    private static IEnumerable<GoodsScope> Meant(GoodsScope goods, LethalAidBan ban) =>
        goods.Lethalities.Contains(Lethality.Lethal) && ban.Policy.Parameters.Components == ComponentsReading.Strict ? [goods, GoodsScope.Of(Lethality.Component)] : [goods];

    private static Reach Of(EquatableArray<CountryCode> states, IEnumerable<GoodsScope> goods, EquatableArray<TransferBasis> bases) => new(
        states.Distinct().OrderBy(state => state.Value, StringComparer.Ordinal).ToEquatableArray(),
        goods.SelectMany(Pieces).Distinct().OrderBy(piece => piece.ToString(), StringComparer.Ordinal).ToEquatableArray(),
        bases.Count == 0 ? AllBases : bases.Order().ToEquatableArray());

    /// <summary>The descriptions of which goods are the union.</summary>
    public static IEnumerable<GoodsScope> Pieces(GoodsScope goods)
    {
        if (goods.Equals(GoodsScope.All))
            return [goods];
        var pieces = goods.Lethalities.Select(lethality => GoodsScope.Of(lethality)).Concat(goods.Codes.Select(code => GoodsScope.Below(code)));
        return goods.Listed ? pieces.Append(GoodsScope.Military) : pieces;
    }
}
