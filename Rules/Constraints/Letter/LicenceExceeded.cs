namespace ExportPolicy.Rules;

/// <summary>The lines that a licence covers are more than it permits, together with what earlier transfers took of it, or cannot be compared with it.</summary>
/// <remarks>Every licence that covers a line is counted the whole line, since nobody says which of several it uses up.</remarks>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class LicenceExceeded : Rule
{
    public const string Id = "licence-exceeded";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "A licence is exceeded or cannot be checked",
        "Apply for a licence of a higher limit.");

    public override void Define()
    {
        Transfer transfer = null!;
        Evidence evidence = null!;
        DecisionDates dates = null!;
        Policy policy = null!;

        When()
            .Match(() => transfer, t => t.Documents.Licences.Count > 0)
            .Match(() => evidence)
            .Match(() => dates)
            .Match(() => policy);

        Then()
            .Do(ctx => ctx.TryInsertEach(Found(transfer, evidence, dates.DayOf(policy))))
            .Do(ctx => ctx.TryInsertEach(Unstated(transfer, evidence, dates.DayOf(policy))));
    }

    private static IEnumerable<Finding> Found(Transfer transfer, Evidence evidence, DateOnly day) =>
        from licence in transfer.Documents.Licences
        let goods = transfer.Lines.Where(line => IsCovered(line, licence.Account, transfer, day)).ToList()
        where goods.Count > 0
        from use in LimitUse.Of(licence.Limits, licence.Account, evidence, [], goods)
        where use.IsOverOrUnknown
        select use.Unknown is { } why
            ? Info.Refer(null, null, "{0} permits {1}, which cannot be checked: {2}.", licence, use.Limit.Most, why)
            : Info.Refer(null, null, $"{{0}} under {{1}}, which permits {{2}}; earlier transfers took {{3:{Quantity.Format}}} of it.", use.Total, licence, use.Limit.Most, use.Earlier);

    // It was counted once, so it had a limit then: leaving it out must not lift it.
    private static IEnumerable<Finding> Unstated(Transfer transfer, Evidence evidence, DateOnly day) =>
        from licence in transfer.Documents.Licences
        where !licence.Limits.Any() && transfer.Lines.Any(line => IsCovered(line, licence.Account, transfer, day))
        let taken = evidence.Balances.Where(balance => balance.Amount > 0 && balance.Counts(licence.Account)).Select(balance => new Quantity(balance.Amount, balance.Unit)).ToList()
        where taken.Count > 0
        select Info.Refer(null, null, "{0} is declared without what it permits, and earlier transfers took {1} of it.", licence, string.Join(", ", taken));

    // A licence that is declared twice, for a line each, is still one licence.
    private static bool IsCovered(TransferLine line, string account, Transfer transfer, DateOnly day) =>
        transfer.Documents.Licences.Any(licence => string.Equals(licence.Account, account, StringComparison.OrdinalIgnoreCase) && licence.Covers(line.Id, day));
}
