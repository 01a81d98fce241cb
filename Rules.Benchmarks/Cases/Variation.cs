namespace ExportPolicy.Rules.Benchmarks;

/// <summary>The affair with one thing changed. What is compared must agree on all of them.</summary>
internal sealed record Variation(string Name, Transfer Transfer, Evidence Evidence)
{
    public static IReadOnlyList<Variation> All { get; } =
    [
        With("as published"),
        With("nothing published", evidence: Evidence.None),
        With("confirmed on record", evidence: Said(Affair.Root("army", Proposition.GoesOnTo(Place.Parse("UA")), Modality.Will, new Institution("Example Army", Affair.Country("US")), Attribution.OnRecord, Credibility.ProbablyTrue))),
        With("two institutions", evidence: Said(Affair.Root("other", Proposition.GoesOnTo(Place.Parse("UA")), Modality.Intends, new Institution("Agency of France", Affair.Country("FR")), Attribution.Unnamed, Credibility.ProbablyTrue))),
        With("end user denied", evidence: Said(Affair.Root("denial", Proposition.EndUserIs(Affair.Country("US")), Modality.Will, null, Attribution.Unnamed, Credibility.Doubtful, denies: true))),
        With("onward to occupied territory", evidence: Said(Affair.Root("crimea", Proposition.GoesOnTo(Place.Parse("UA-43")), Modality.Could, null, Attribution.Unnamed, Credibility.Doubtful))),
        With("stock replaced", evidence: Said(Affair.Root("backfill", Proposition.ReplacesStockGivenTo(Affair.Country("UA")), Modality.Did, null, Attribution.Unnamed, Credibility.ProbablyTrue))),
        With("transfer disputed", evidence: Said(
            Affair.Root("takes-place", Proposition.TransferTakesPlace, Modality.Did, null, Attribution.Reported, Credibility.ProbablyTrue),
            Affair.Root("does-not", Proposition.TransferTakesPlace, Modality.Did, null, Attribution.OnRecord, Credibility.ProbablyTrue, denies: true))),
        With("fund confirmed", evidence: new Evidence(funding: [new Funding("USAI", FundingCertainty.Confirmed, new Citation("Contract", "A publisher", Affair.Day))])),
        With("diversion established", evidence: new Evidence(
            priorTransfers: [new EarlierTransfer("S-154", Affair.Country("KR"), Affair.Country("US"), "us-is-end-user")],
            events: [new ObservedEvent(ObservedEventKind.Diversion, "S-154", Place.Parse("UA"), Affair.Day, new Citation("Inspection", "A publisher", Affair.Day))])),
        With("certificate missing", Affair.Transfer(documents: new Documents(licences: Affair.Papers("US").Licences))),
        With("certificate unsigned", Affair.Transfer(documents: new Documents([Affair.Certificate("US") with { OriginalSignature = false }], Affair.Papers("US").Licences))),
        With("certificates disagree", Affair.Transfer(documents: new Documents([Affair.Certificate("US"), Affair.Certificate("PL")], Affair.Papers("US").Licences))),
        With("licence missing", Affair.Transfer(documents: new Documents(Affair.Papers("US").Certificates))),
        With("stock plans", Affair.Transfer(documents: new Documents(
            Affair.Papers("US").Certificates,
            Affair.Papers("US").Licences,
            stockPlans: [Plan(StockUse.ReplacesStockGivenTo), Plan(StockUse.CommingledWithStockFor), Plan(StockUse.PassedOnTo)]))),
        With("route unknown", Affair.Transfer(route: Route.Unknown)),
        With("route not declared", Affair.Transfer(routeDeclared: false)),
        With("route through Ukraine", Affair.Transfer(route: Route.Through(Place.Parse("KR"), Place.Parse("UA"), Place.Parse("US")))),
        With("route ends elsewhere", Affair.Transfer(route: Route.Through(Place.Parse("KR"), Place.Parse("PL")))),
        With("denied recipient", Affair.Transfer("UA")),
        With("denied recipient of a gift", Affair.Transfer("UA", basis: TransferBasis.Gift)),
        With("vests as aid", Affair.Transfer("UA", "ML13.d", basis: TransferBasis.Gift)),
        With("vests as aid without licence", Affair.Transfer("UA", "ML13.d", basis: TransferBasis.Gift, documents: Documents.None)),
        With("enabling goods as aid", Affair.Transfer("UA", "ML5.a", basis: TransferBasis.Gift)),
        With("vests and shells", Affair.Transfer("UA", basis: TransferBasis.Gift, lines: [Affair.Line("vests", "ML13.d", 500), Affair.Line("shells", "ML3.a", 500)])),
        With("to occupied territory", Affair.Transfer("UA", "ML13.d", basis: TransferBasis.Gift, route: Route.Through(Place.Parse("KR"), Place.Parse("UA-43")))),
        With("lent", Affair.Transfer(basis: TransferBasis.Loan)),
        With("howitzers to Poland", Affair.Transfer("PL", "USML II(a)")),
        With("shells to Poland", Affair.Transfer("PL")),
        With("a missile that bears a code of ammunition", Affair.Transfer(lines: [new TransferLine("1", "a missile", [ControlCode.Parse("ML3.a"), ControlCode.Parse("ML4.a")], new Quantity(1, "pieces"))])),
        With("lethality unknown", Affair.Transfer(code: "ML6.a")),
        With("misdeclared, quantity unknown", Affair.Transfer(lines: [new TransferLine("1", "shells", [ControlCode.Parse("ML3.a")], null, declaredLethality: Lethality.NonLethal)])),
        With("Polish consignee", Affair.Transfer(parties: [.. Affair.Parties("KR", "US"), new Party(PartyRole.IntermediateConsignee, "A depot", PartyKind.Company, Affair.Country("PL"))])),
        With("private end user beside the army", Affair.Transfer(parties: [.. Affair.Parties("KR", "US"), new Party(PartyRole.EndUser, "A company", PartyKind.Company, Affair.Country("US"))])),
        With("depot abroad, company as end user", Affair.Transfer(parties:
        [
            new Party(PartyRole.Exporter, "Example Munitions Co.", PartyKind.Company, Affair.Country("KR")),
            new Party(PartyRole.UltimateConsignee, "Example Army Depot", PartyKind.Military, Affair.Country("US"), Place.Parse("DE")),
            new Party(PartyRole.EndUser, "Example Army", PartyKind.Company, Affair.Country("US")),
        ])),
        With("retransfer without consent", Affair.Transfer("UA", kind: TransferKind.Retransfer, earlier: Earlier, from: "PL")),
        With("retransfer with consent", Affair.Transfer("PL", kind: TransferKind.Reexport, earlier: Earlier, from: "US", documents: new Documents(
            consents: [new RetransferConsent("C-1", Affair.Country("KR"), Affair.Country("PL"), Affair.Day)]))),
        With("no policy has a say", Affair.Transfer(from: "FR", earlier: null)),
    ];

    private static EarlierTransfer Earlier => new("S-100", Affair.Country("KR"), Affair.Country("US"));

    public override string ToString() => Name;

    private static Variation With(string name, Transfer? transfer = null, Evidence? evidence = null) =>
        new(name, transfer ?? Affair.Shells, evidence ?? Affair.Published);

    private static Evidence Said(params Claim[] more) => new([.. Affair.Claims(), .. more]);

    private static StockPlan Plan(StockUse use) => new(use, Affair.Country("UA"), $"plan {use}");
}
