using ExportPolicy.Rules;

var engine = new PolicyEngine(PolicySet.Shipped);
var day = new DateOnly(2022, 11, 11);

Show("Without a licence", engine.Assess(Sale(), Evidence.None, asOf: day, knownAt: day));
Show("With a licence", engine.Assess(Sale(new Licence("L-1", "DAPA", day.AddDays(-4))), Evidence.None, asOf: day, knownAt: day));
Show("With a licence, and what a newspaper says", engine.Assess(Sale(new Licence("L-1", "DAPA", day.AddDays(-4))), Reports(), asOf: day, knownAt: day));

Transfer Sale(params Licence[] licences) => new(
    "order-1", TransferKind.Export, TransferBasis.Sale, TransferStage.Contracted, day,
    parties:
    [
        new(PartyRole.Exporter, "Example Munitions Co.", PartyKind.Company, CountryCode.Parse("KR")),
        new(PartyRole.UltimateConsignee, "Example Army Depot", PartyKind.Military, CountryCode.Parse("US")),
        new(PartyRole.EndUser, "US Army", PartyKind.Military, CountryCode.Parse("US")),
    ],
    lines: [new("1", "155 mm shells", [ControlCode.Parse("ML3.a")], new Quantity(100_000, "rounds"))],
    route: Route.Through(Place.Parse("KRPUS"), Place.Parse("US")),
    documents: new Documents([Certificate()], licences));

EndUseCertificate Certificate() => new()
{
    Number = "EUC-1",
    IssuedOn = day.AddDays(-4),
    IssuingAuthority = "US Department of Defense",
    Authenticated = true,
    Exporter = "Example Munitions Co.",
    EndUser = "US Army",
    SignatoryPosition = "Director of Procurement",
    OriginalSignature = true,
    Contract = "C-1",
    Goods = "155 mm shells",
    Quantity = new Quantity(100_000, "rounds"),
    FinalDestination = Place.Parse("US"),
    EndUse = "Replenishment of own stocks",
    UndertakesNoReexport = true,
};

Evidence Reports() => new(
[
    new("report", Proposition.GoesOnTo(Place.Parse("UA")), Modality.Will, Attribution.Unnamed, Reliability.B, Credibility.ProbablyTrue, day,
        new Citation("Report on a confidential deal for artillery shells", "The Wall Street Journal", day.AddDays(-1)),
        institution: new Institution("US administration", CountryCode.Parse("US"))),
]);

void Show(string title, Assessment assessment)
{
    Console.WriteLine($"{title}: {assessment.Outcome}");
    Console.WriteLine($"  by the letter {assessment.ByLetter}, on knowledge {assessment.OnKnowledge}");
    foreach (var finding in assessment.Findings)
        Console.WriteLine($"  {finding.Effect} ({finding.RuleId}): {finding.Describe(Audience.Internal)}");
    foreach (var missing in assessment.Missing)
        Console.WriteLine($"  Missing: {missing}");
    Console.WriteLine();
}
