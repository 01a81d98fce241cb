using System.Globalization;

namespace ExportPolicy.Rules.Cli;

/// <summary>What a screening came to, in numbers.</summary>
internal static class ScreenSummary
{
    // What a person reads; all of it stands in the JSON.
    private const int MostRows = 15;

    public static void Write(ScreenTally tally, TextWriter output, bool json)
    {
        if (json)
            JsonText.Write(output, ScreenSummaryDocument.Of(tally), JsonText.Default.ScreenSummaryDocument);
        else
            WriteText(tally, output);
    }

    private static void WriteText(ScreenTally tally, TextWriter output)
    {
        var all = tally.All;
        output.WriteLine($"{Number(all.Decided)} {(all.Decided == 1 ? "case" : "cases")} decided: {Number(all.Permitted)} permitted, {Number(all.Referred)} referred, {Number(all.Denied)} denied"
            + (all.Errors > 0 ? $"; {Number(all.Errors)} {(all.Errors == 1 ? "record" : "records")} could not be decided" : ""));
        Table(output, "By policy", tally.Policies);
        Table(output, "By destination", tally.Destinations);
        Table(output, "By control code", tally.Codes);
        Table(output, "Most frequent reasons", tally.Findings);
    }

    private static void Table(TextWriter output, string title, TallyTable table)
    {
        var rows = table.Ordered.ToList();
        if (rows.Count == 0)
            return;
        var shown = rows.Take(MostRows).ToList();
        var width = Math.Max(title.Length, shown.Max(row => row.Key.Length));
        output.WriteLine();
        output.WriteLine($"{title.PadRight(width)}  {"permitted",11} {"referred",11} {"denied",11}");
        foreach (var (word, counts) in shown)
            output.WriteLine($"{VisibleText.Clean(word).PadRight(width)}  {Number(counts.Permitted),11} {Number(counts.Referred),11} {Number(counts.Denied),11}");
        if (rows.Count > shown.Count)
            output.WriteLine($"and {rows.Count - shown.Count} more; --summary json lists all");
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
