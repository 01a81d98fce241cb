using ExportPolicy.Rules;
using ExportPolicy.Rules.Ledger;

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

// What is acted on goes through a gate. With a ledger it is on record first, and leaves once: in lots, and no more than was cleared.
var clock = new ClockOf(day);
var store = LedgerStore.Sqlite(Path.Combine(Directory.CreateTempSubdirectory("quickstart").FullName, "ledger.db"));
await LedgerSchema.InitialiseAsync(store);
await using var ledger = await DecisionLedger.OpenAsync(store, time: clock);
var gate = new ExportGate(time: clock, ledger: ledger);
var sale = Sale(new Licence("L-1", "DAPA", day.AddDays(-4)));
var reference = (await gate.CheckAsync(sale, Evidence.None)).RequireClearance().Reference;
await Ship("lot-1", new Quantity(60_000, "rounds"));
await Ship("lot-1", new Quantity(60_000, "rounds"));
await Ship("lot-2", new Quantity(60_000, "rounds"));

async Task Ship(string lot, Quantity quantity)
{
    try
    {
        var clearance = await gate.RedeemAsync(reference, sale, quantity, lot);
        clearance.Demand(sale, quantity, gate);
        Console.WriteLine($"{lot}: {quantity} leave");
    }
    catch (ClearanceException refusal)
    {
        Console.WriteLine($"{lot}: {refusal.Refusal}");
    }
}

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

internal sealed class ClockOf(DateOnly day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(3, 0), TimeSpan.Zero);
}
