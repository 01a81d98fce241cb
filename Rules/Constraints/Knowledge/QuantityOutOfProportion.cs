namespace ExportPolicy.Rules;

/// <summary>The lines together are more than the declared end use needs.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class QuantityOutOfProportion : Rule
{
    public const string Id = "quantity-out-of-proportion";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "More goods than the declared use needs",
        "Explain the quantity.");

    public override void Define()
    {
        Transfer transfer = null!;
        Policy policy = null!;

        When()
            .Match(() => transfer, t => Excess(t) > 0)
            .Match(() => policy);

        Then()
            .Do(ctx => ctx.TryInsert(Found(policy, transfer)));
    }

    private static decimal Excess(Transfer transfer)
    {
        if (transfer.EndUse?.Requirement is not { } requirement)
            return 0;
        var total = 0m;
        foreach (var line in transfer.Lines)
        {
            if (line.Quantity is { } quantity && string.Equals(quantity.Unit, requirement.Unit, StringComparison.OrdinalIgnoreCase))
                total = Quantity.Sum(total, quantity.Amount);
        }

        return total - requirement.Amount;
    }

    private static Finding Found(Policy policy, Transfer transfer) =>
        Info.ByLevel(KnowledgeLevel.Suspicion, policy, null, null, "The goods exceed the {0} that the declared end use needs by {1:#,##0.############################}.", transfer.EndUse!.Requirement!, Excess(transfer));
}
