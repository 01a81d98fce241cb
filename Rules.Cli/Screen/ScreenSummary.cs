using System.Globalization;

namespace ExportPolicy.Rules.Cli;

/// <summary>What a screening came to, in numbers.</summary>
internal static class ScreenSummary
{
    // What a person reads; all of it stands in the JSON.
    private const int MostRows = 15;

    public static void Write(ScreenTally tally, ScreenChanges? changes, TextWriter output, bool json)
    {
        if (json)
            JsonText.Write(output, ScreenSummaryDocument.Of(tally, changes), JsonText.Default.ScreenSummaryDocument);
        else
            WriteText(tally, changes, output);
    }

    /// <summary>What all records came to, in a sentence.</summary>
    public static string Sentence(OutcomeCounts all) =>
        $"{Number(all.Decided)} {(all.Decided == 1 ? "case" : "cases")} decided: {Number(all.Permitted)} permitted, {Number(all.Referred)} referred, {Number(all.Denied)} denied"
        + (all.Errors > 0 ? $"; {Number(all.Errors)} {(all.Errors == 1 ? "record" : "records")} could not be decided" : "");

    /// <summary>A number as people read it.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static void WriteText(ScreenTally tally, ScreenChanges? changes, TextWriter output)
    {
        output.WriteLine(Sentence(tally.All));
        var document = ScreenSummaryDocument.Of(tally, changes);
        if (changes is not null)
            WriteChanges(changes, tally.All.Errors, output);
        Table(output, "By policy", document.Policies);
        Table(output, "By destination", document.Destinations);
        Table(output, "By control code", document.Codes);
        Table(output, "Most frequent reasons", document.Findings);
    }

    private static void WriteChanges(ScreenChanges changes, long errors, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(VisibleText.Clean(changes.Sentence));
        Table(output, "Before, and now", changes.Outcomes);
        foreach (var (before, reasons) in changes.Reasons)
            Table(output, $"Why no longer {before}", reasons);
        if (changes.NoLongerPermitted > 0 || changes.Gone.Total > 0)
            output.WriteLine();
        Ids(output, "No longer permitted", changes.NoLongerPermittedIds, changes.NoLongerPermitted);
        Ids(output, "Gone", changes.GoneIds, changes.Gone.Total);
        foreach (var remark in changes.Remarks(errors))
            output.WriteLine(remark);
    }

    private static void Ids(TextWriter output, string title, IReadOnlyList<string> ids, long count)
    {
        if (count == 0)
            return;
        var shown = ids.Take(MostRows).Select(VisibleText.Clean).ToList();
        output.WriteLine($"{title}: {string.Join(", ", shown)}{(count > shown.Count ? $" and {Number(count - shown.Count)} more" : "")}");
    }

    private static void Table(TextWriter output, string title, IReadOnlyList<CountDocument> rows)
    {
        if (rows.Count == 0)
            return;
        var shown = rows.Take(MostRows).ToList();
        var width = Math.Max(title.Length, shown.Max(row => row.Name.Length));
        output.WriteLine();
        output.WriteLine($"{title.PadRight(width)}  {"permitted",11} {"referred",11} {"denied",11}");
        foreach (var row in shown)
            output.WriteLine($"{VisibleText.Clean(row.Name).PadRight(width)}  {Number(row.Permitted),11} {Number(row.Referred),11} {Number(row.Denied),11}");
        if (rows.Count > shown.Count)
            output.WriteLine($"and {rows.Count - shown.Count} more; --summary json lists all");
    }
}
