namespace ExportPolicy.Rules;

/// <summary>Goods released under a commitment were found where they must not be: a breach, and known for every later lot.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class DiversionEstablished : Rule
{
    public const string Id = "diversion-established";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "A diversion under the commitment is established",
        "Account for the goods that were delivered earlier.");

    public override void Define()
    {
        Transfer transfer = null!;
        Commitment commitment = null!;
        ClassifiedLine goods = null!;
        EstablishedDiversion diversion = null!;

        When()
            .Match(() => transfer)
            .Match(() => commitment, c => c.CanAllow)
            .Match(() => goods, g => commitment.IsAbout(transfer, g))
            .Match(() => diversion, d => d.IsUnder(commitment));

        Then()
            .Do(ctx => ctx.TryInsert(Found(commitment, diversion, transfer, goods)));
    }

    private static Finding Found(Commitment commitment, EstablishedDiversion diversion, Transfer transfer, ClassifiedLine goods) => diversion.Event.Transfer == transfer.Id
        ? Info.ByLevel(KnowledgeLevel.Known, commitment.Policy, commitment, goods.Line.Id, "Breach: {0} of this transfer was found in {1} on {2:yyyy-MM-dd}; stop what is left and reassess.", goods, diversion.Event.Place, diversion.Event.On)
        : Info.ByLevel(KnowledgeLevel.Known, commitment.Policy, commitment, goods.Line.Id, "Breach: goods of {1} were found in {2} on {3:yyyy-MM-dd}; {0} under the same commitment must not follow.", goods, diversion.Event.Transfer, diversion.Event.Place, diversion.Event.On);
}
