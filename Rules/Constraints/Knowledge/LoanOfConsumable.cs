namespace ExportPolicy.Rules;

/// <summary>Goods that are used up by use are lent or leased: they cannot be given back as they are.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class LoanOfConsumable : Rule
{
    public const string Id = "loan-of-consumable";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "Goods that are used up are lent",
        "Explain how goods that are used up will be given back.");

    public override void Define()
    {
        Transfer transfer = null!;
        Policy policy = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer, t => t.Basis == TransferBasis.Loan || t.Basis == TransferBasis.Lease)
            .Match(() => policy)
            .Match(() => goods, g => g.Classification.Consumable);

        Then()
            .Do(ctx => ctx.TryInsert(Found(policy, goods)));
    }

    private static Finding Found(Policy policy, ClassifiedLine goods) =>
        Info.ByLevel(KnowledgeLevel.Suspicion, policy, null, goods.Line.Id, "{0}: goods that are used up by use are lent.", goods);
}
