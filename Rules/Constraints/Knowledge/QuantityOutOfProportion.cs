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
            .Match(() => transfer, t => IsOutOfProportion(t))
            .Match(() => policy);

        Then()
            .Do(ctx => ctx.TryInsert(Found(policy, transfer)));
    }

    private static bool IsOutOfProportion(Transfer transfer) =>
        transfer.EndUse?.Requirement is { } requirement && (Total(transfer, requirement.Unit) is not { } total || total.Amount > requirement.Amount);

    // All lines together, in the unit of the requirement; null where one of them counts in another or they are too many to count, so that nobody can tell.
    private static Quantity? Total(Transfer transfer, string unit)
    {
        decimal? total = 0;
        foreach (var line in transfer.Lines)
        {
            if (line.Quantity is not { } quantity)
                continue;
            if (!string.Equals(quantity.Unit, unit, StringComparison.OrdinalIgnoreCase))
                return null;
            total = Quantity.Sum(total, quantity.Amount);
        }

        return total is > 0 and { } all ? new Quantity(all, unit) : null;
    }

    private static Finding Found(Policy policy, Transfer transfer)
    {
        var requirement = transfer.EndUse!.Requirement!;
        return Total(transfer, requirement.Unit) is { } total
            ? Info.ByLevel(KnowledgeLevel.Suspicion, policy, null, null, "The lines come to {0}; the declared end use needs {1}.", total, requirement)
            : Info.ByLevel(KnowledgeLevel.Suspicion, policy, null, null, "The declared end use needs {0}; the lines of {1} cannot be compared with it, since they are not all known in that unit, or too many to count.", requirement, transfer);
    }
}
