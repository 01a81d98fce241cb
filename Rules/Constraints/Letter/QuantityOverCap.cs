namespace ExportPolicy.Rules;

/// <summary>Goods to a capped recipient exceed the cap together with earlier transfers, or cannot be compared with it.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class QuantityOverCap : Rule
{
    public const string Id = "quantity-over-cap";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "A cap is exceeded or cannot be checked",
        "Reduce the quantity or apply for a higher cap.");

    public override void Define()
    {
        Evidence evidence = null!;
        QuantityCap cap = null!;
        IEnumerable<ClassifiedLine> lines = null!;

        When()
            .Match(() => evidence)
            .Match(() => cap)
            .Exists<Recipient>(r => cap.Recipients.Contains(r.State))
            .Query(() => lines, q => q.Match<ClassifiedLine>().Collect())
            .Having(() => CapUse.IsOverOrUnknown(cap, evidence, lines));

        Then()
            .Do(ctx => ctx.TryInsert(Found(cap, CapUse.Of(cap, evidence, lines)!)));
    }

    private static Finding Found(QuantityCap cap, CapUse use) => use.Total is { } total
        ? Info.Refer(cap, null, "{0} under a cap of {1}; earlier transfers took {2:#,##0.############################} of it.", total, cap.Cap, use.Earlier)
        : Info.Refer(cap, null, "A cap of {0} cannot be checked: {1}.", cap.Cap, use.Unknown!);
}
