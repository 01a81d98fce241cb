namespace ExportPolicy.Rules.Cli;

// The JSON that `screen --summary json` writes; docs/screening.md describes every member.

internal sealed record ScreenSummaryDocument(
    OutcomeCounts All,
    IReadOnlyList<CountDocument> Policies,
    IReadOnlyList<CountDocument> Destinations,
    IReadOnlyList<CountDocument> Codes,
    IReadOnlyList<CountDocument> Findings,
    ScreenChanges? Changes)
{
    public static ScreenSummaryDocument Of(ScreenTally tally, ScreenChanges? changes) =>
        new(tally.All, Rows(tally.Policies), Rows(tally.Destinations), Rows(tally.Codes), Rows(tally.Findings), changes);

    public static IReadOnlyList<CountDocument> Rows(TallyTable table) => [.. table.Ordered.Select(row => CountDocument.Of(row.Key, row.Value))];
}

internal sealed record CountDocument(string Name, long Permitted, long Referred, long Denied)
{
    public static CountDocument Of(string name, OutcomeCounts counts) => new(name, counts.Permitted, counts.Referred, counts.Denied);
}
