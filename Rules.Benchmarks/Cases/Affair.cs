namespace ExportPolicy.Rules.Benchmarks;

/// <summary>100,000 rounds of 155 mm from Korea to the United States with full papers, and what was published about them by 12 November 2022.</summary>
internal static class Affair
{
    public const string PolicyId = "kr-2022-10-28";

    public static readonly DateOnly Day = new(2022, 11, 11);
    public static readonly DateOnly KnownAt = Day.AddDays(1);

    private static readonly Institution Administration = new("US administration", Country("US"));
    private static readonly Institution Pentagon = new("US Department of Defense", Country("US"));
    private static readonly Institution Ministry = new("Ministry of National Defense", Country("KR"));
    private static readonly Proposition ToUkraine = Proposition.GoesOnTo(Place.Parse("UA"));
    private static readonly Proposition EndUserIsUnitedStates = Proposition.EndUserIs(Country("US"));

    /// <summary>The transfer with its papers.</summary>
    public static Transfer Shells { get; } = Transfer();

    /// <summary>The claims: nine origins and their echoes.</summary>
    public static Evidence Published { get; } = new(Claims());

    public static CountryCode Country(string code) => CountryCode.Parse(code);

    /// <summary>The transfer of the affair, or one that differs from it.</summary>
    public static Transfer Transfer(
        string to = "US",
        string code = "ML3.a",
        TransferKind kind = TransferKind.Export,
        TransferBasis basis = TransferBasis.Sale,
        IEnumerable<TransferLine>? lines = null,
        IEnumerable<Party>? parties = null,
        Route? route = null,
        bool routeDeclared = true,
        EarlierTransfer? earlier = null,
        Documents? documents = null,
        string from = "KR",
        string id = "S-155") => new(
            id,
            kind,
            basis,
            TransferStage.Contracted,
            Day,
            parties ?? Parties(from, to),
            lines ?? [Line("1", code)],
            routeDeclared ? route ?? Route.Through(Place.Parse(from), Place.Parse(to)) : null,
            new EndUse("Replenishment of own stocks"),
            earlier,
            documents ?? Papers(to));

    public static TransferLine Line(string id, string code, int rounds = 100_000) =>
        new(id, "155 mm high-explosive shells", [ControlCode.Parse(code)], new Quantity(rounds, "rounds"));

    public static IEnumerable<Party> Parties(string from, string to) =>
    [
        new(PartyRole.Exporter, "Example Munitions Co.", PartyKind.Company, Country(from)),
        new(PartyRole.Purchaser, "Department of Defense", PartyKind.Government, Country(to)),
        new(PartyRole.UltimateConsignee, "Example Army Depot", PartyKind.Military, Country(to)),
        new(PartyRole.EndUser, "Example Army", PartyKind.Military, Country(to)),
    ];

    public static Documents Papers(string destination) => new([Certificate(destination)], [new Licence("DAPA-155", "DAPA", Day.AddDays(-4), Day.AddYears(1))]);

    public static EndUseCertificate Certificate(string destination) => new()
    {
        Number = "EUC-155",
        IssuedOn = Day.AddDays(-4),
        IssuingAuthority = "Department of Defense",
        Exporter = "Example Munitions Co.",
        EndUser = "Example Army",
        SignatoryPosition = "Director of Procurement",
        OriginalSignature = true,
        Authenticated = true,
        Contract = "C-155",
        Goods = "155 mm high-explosive shells",
        Quantity = new Quantity(100_000, "rounds"),
        FinalDestination = Place.Parse(destination),
        EndUse = "Replenishment of own stocks",
        UndertakesNoReexport = true,
    };

    public static IEnumerable<Claim> Claims() =>
    [
        Root("wsj", ToUkraine, Modality.Will, Administration, Attribution.Unnamed, Credibility.ProbablyTrue),
        Echo("wsj-bloomberg", ToUkraine, Modality.Will, "Bloomberg", "wsj"),
        Echo("wsj-reuters", ToUkraine, Modality.Will, "Reuters", "wsj"),
        Echo("wsj-press-tv", ToUkraine, Modality.Will, "Press TV", "wsj"),
        Root("reuters", ToUkraine, Modality.Wants, Administration, Attribution.Unnamed, Credibility.ProbablyTrue),
        Echo("reuters-press-tv", ToUkraine, Modality.Intends, "Press TV", "reuters"),
        Echo("rewrite", ToUkraine, Modality.Will, "A rewrite", "wsj-bloomberg", "reuters-press-tv"),
        Root("mnd", EndUserIsUnitedStates, Modality.Will, Ministry, Attribution.OnRecord, Credibility.CannotBeJudged),
        Echo("mnd-bloomberg", EndUserIsUnitedStates, Modality.Will, "Bloomberg", "mnd"),
        Echo("mnd-reuters", EndUserIsUnitedStates, Modality.Will, "Reuters", "mnd"),
        Echo("mnd-press-tv", EndUserIsUnitedStates, Modality.Will, "Press TV", "mnd"),
        Root("pentagon", Proposition.DealStage(TransferStage.Negotiating), Modality.Did, Pentagon, Attribution.OnRecord, Credibility.ProbablyTrue),
        Root("reuters-fund", Proposition.FundedBy("USAI"), Modality.Could, Administration, Attribution.Unnamed, Credibility.ProbablyTrue),
        Echo("reuters-fund-press-tv", Proposition.FundedBy("USAI"), Modality.Could, "Press TV", "reuters-fund"),
        Root("reuters-route", Proposition.RouteUnclear, Modality.Could, Administration, Attribution.Unnamed, Credibility.ProbablyTrue),
        Root("wsj-secrecy", Proposition.SecrecyRequested, Modality.Did, Administration, Attribution.Unnamed, Credibility.PossiblyTrue),
        Root("rewrite-group", Proposition.BelongsToDonorGroupFor(Country("UA")), Modality.Did, null, Attribution.Reported, Credibility.PossiblyTrue),
        Root("kahl", Proposition.AffectsReadinessOf(Country("US")), Modality.Did, Pentagon, Attribution.OnRecord, Credibility.ProbablyTrue),
    ];

    public static Claim Root(string id, Proposition proposition, Modality modality, Institution? institution, Attribution attribution, Credibility credibility, bool denies = false) =>
        new(id, proposition, modality, attribution, Reliability.B, credibility, Day, new Citation($"Report {id}", "A publisher", Day), denies, institution: institution);

    private static Claim Echo(string id, Proposition proposition, Modality modality, string outlet, params string[] of) =>
        new(id, proposition, modality, Attribution.Reported, Reliability.D, Credibility.PossiblyTrue, Day, new Citation($"Report {id}", outlet, Day), outlet: outlet, derivedFrom: of);
}
