namespace ExportPolicy.Rules.Cli;

// The JSON that `screen --summary json` writes; docs/screening.md describes every member.

internal sealed record ScreenSummaryDocument(
    OutcomeCounts All,
    IReadOnlyList<CountDocument> Policies,
    IReadOnlyList<CountDocument> Destinations,
    IReadOnlyList<CountDocument> Codes,
    IReadOnlyList<CountDocument> Findings)
{
    public static ScreenSummaryDocument Of(ScreenTally tally) => new(tally.All, Rows(tally.Policies), Rows(tally.Destinations), Rows(tally.Codes), Rows(tally.Findings));

    private static IReadOnlyList<CountDocument> Rows(TallyTable table) =>
        [.. table.Ordered.Select(row => new CountDocument(row.Key, row.Value.Permitted, row.Value.Referred, row.Value.Denied))];
}

internal sealed record CountDocument(string Name, long Permitted, long Referred, long Denied);
