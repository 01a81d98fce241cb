namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>One kind of business: who sends what to whom, and on what terms.</summary>
/// <param name="From">States that export.</param>
/// <param name="To">Draws the state that receives.</param>
/// <param name="Kinds">Kinds of transfer.</param>
/// <param name="Bases">Terms.</param>
/// <param name="Goods">What is sent.</param>
internal sealed record Lane(
    Weighted<CountryCode> From,
    Func<SplitMix64, CountryCode> To,
    Weighted<TransferKind> Kinds,
    Weighted<TransferBasis> Bases,
    Shelf Goods)
{
    private static readonly Weighted<CountryCode> Korean = Countries.Only(Countries.Korea);
    private static readonly Weighted<CountryCode> Foreign = Countries.Weigh("PL 4 US 4 DE 2 CZ 2 TR 2 FR 1 IL 1 CN 1 IN 1");
    private static readonly Weighted<CountryCode> Holders = Countries.Weigh("PL 5 US 4 EE 1 FI 1 NO 1 AU 1");
    private static readonly Weighted<TransferKind> Export = new((1, TransferKind.Export));
    private static readonly Weighted<TransferBasis> AnyBasis = new((80, TransferBasis.Sale), (6, TransferBasis.Gift), (5, TransferBasis.Loan), (5, TransferBasis.Lease), (4, TransferBasis.Exchange));
    private static readonly Weighted<TransferBasis> Aid = new((97, TransferBasis.Gift), (3, TransferBasis.Sale));
    private static readonly Shelf Everything = Shelf.Where(_ => true);
    private static readonly Shelf Weapons = Shelf.Where(entry => entry.Lethality is Lethality.Lethal or Lethality.Component);

    /// <summary>The order book: three lanes that Korea's policies allow carry most of it.</summary>
    public static Weighted<Lane> Book { get; } = new(
        (350, Allowed(Countries.UnitedStates, new((970, TransferBasis.Sale), (15, TransferBasis.Loan), (5, TransferBasis.Lease), (10, TransferBasis.Exchange)))),
        (220, Allowed(Countries.Poland, new((98, TransferBasis.Sale), (2, TransferBasis.Lease)))),
        (230, new(Korean, Countries.AtWar.Pick, Export, Aid, Shelf.Where(entry => entry.Lethality == Lethality.NonLethal))),
        (20, new(Korean, Countries.AtWar.Pick, Export, Aid, Shelf.Where(entry => entry.Lethality == Lethality.Enabling))),
        (22, new(Korean, Countries.AtWar.Pick, Export, Aid, Shelf.Where(entry => entry.Lethality is Lethality.Lethal or Lethality.Component or Lethality.Unknown))),
        (25, new(Korean, Countries.Refused.Pick, Export, AnyBasis, Everything)),
        (8, new(Countries.Weigh("KR 3 CN 3 RU 2"), Countries.Embargoed.Pick, Export, AnyBasis, Everything)),
        (4, new(Countries.Embargoed, random => Countries.Refused.Pick(random), Export, AnyBasis, Weapons)),
        (45, new(Holders, Countries.Allies.Pick, new((6, TransferKind.Reexport), (4, TransferKind.Retransfer)), AnyBasis, Weapons)),
        (8, new(Holders, Countries.AtWar.Pick, new((1, TransferKind.Reexport)), Aid, Weapons)),
        (36, new(Korean, Countries.Anywhere, Export, AnyBasis, Everything)),
        (18, new(Foreign, Countries.Anywhere, new((6, TransferKind.Export), (2, TransferKind.Transit), (2, TransferKind.Brokering)), AnyBasis, Everything)));

    /// <summary>Whether the goods come from an earlier transfer and are passed on.</summary>
    public static bool PassesOn(TransferKind kind) => kind is TransferKind.Reexport or TransferKind.Retransfer;

    // What a commitment of Korea names for that recipient. Codes that leave lethality open come in by the way, as mistakes do.
    private static Lane Allowed(CountryCode recipient, Weighted<TransferBasis> bases)
    {
        var scopes = PolicySet.Shipped.Policies
            .Where(policy => Countries.Korea.Equals(policy.State))
            .SelectMany(policy => policy.Commitments)
            .Where(commitment => commitment.CanAllow && commitment.ConcernedStates.Contains(recipient))
            .Select(commitment => commitment switch
            {
                Allowance allowance => allowance.Goods,
                EndUserPremise premise => premise.Goods,
                _ => throw new InvalidOperationException($"An order book has no lane for {commitment}."),
            })
            .ToList();
        return new(Korean, _ => recipient, Export, bases, Shelf.Where(entry =>
            entry.Lethality != Lethality.Unknown && scopes.Any(scope => scope.Codes.Any(code => entry.Code.IsAtOrBelow(code)))));
    }
}
