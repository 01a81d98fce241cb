using System.Xml.Linq;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes what a screening came to as a page: the tables of its summary with bars, the changes, and what was run; of a single case, the case as well.</summary>
internal static class ScreenHtml
{
    private const int MostNames = 40;

    /// <exception cref="OutputException">The page cannot be written.</exception>
    public static void Write(ScreenRequest request, ScreenTally tally, ScreenChanges? changes, CheckedCase? only, TimeProvider time)
    {
        var summary = ScreenSummaryDocument.Of(tally, changes);
        HtmlPage.Write(request.Report!, "Screening",
            Bars.Patterns(),
            Html.Element("p.kicker", "Export policy screening"),
            Html.Element("h1", $"{ScreenSummary.Number(tally.All.Decided)} {(tally.All.Decided == 1 ? "case" : "cases")} decided"),
            Html.Element("p.lead", $"{ScreenSummary.Sentence(tally.All)}."),
            Tiles(tally.All),
            tally.All.Decided > 0 ? Html.Element("div.whole", Bars.Whole(tally.All), Bars.Legend()) : null,
            changes is null ? null : Changes(changes, tally.All.Errors),
            Html.Section("Outcomes", Bars.Table("By policy", "Policy", summary.Policies), Bars.Table("By destination", "Destination", summary.Destinations), Bars.Table("By control code", "Control code", summary.Codes)),
            Html.Section("Most frequent reasons", Bars.Table("Findings that stood against a permit", "Finding", summary.Findings)),
            only is null ? null : ReportParts.Case(only, 1),
            Run(request, tally),
            ReportParts.Footer(time));
    }

    private static XElement Tiles(OutcomeCounts all) => Html.Element("dl.tiles",
        Tile("permitted", all.Permitted, all.Decided),
        Tile("referred", all.Referred, all.Decided),
        Tile("denied", all.Denied, all.Decided),
        Html.Element("div.tile", Html.Element("dt", "not decided"), Html.Element("dd", ScreenSummary.Number(all.Errors), Html.Element("small", all.Errors > 0 ? "records with errors" : "no errors"))));

    private static XElement Tile(string outcome, long count, long all) => Html.Element($"div.tile.{outcome}",
        Html.Element("dt", outcome), Html.Element("dd", ScreenSummary.Number(count), Html.Element("small", all > 0 ? FormattableString.Invariant($"{100.0 * count / all:0.#} %") : "")));

    private static XElement? Changes(ScreenChanges changes, long errors) => Html.Section("Changes since an earlier run",
        Html.Element("p", $"{changes.Sentence}."),
        Bars.Table("Outcomes now, by the outcome before", "Before", changes.Outcomes),
        changes.Reasons.Select(reasons => Bars.Table($"Why no longer {reasons.Key}", "Reason", reasons.Value)),
        Names("No longer permitted", changes.NoLongerPermittedIds, changes.NoLongerPermitted, "the rows with \"before\":\"permitted\" and another outcome are all"),
        Names("Gone", changes.GoneIds, changes.Gone.Total, $"{changes.Gone.Permitted} permitted, {changes.Gone.Referred} referred, {changes.Gone.Denied} denied before"),
        changes.Remarks(errors).Select(remark => Html.Element("p.soft", remark)));

    private static object[]? Names(string title, IReadOnlyList<string> ids, long count, string remark)
    {
        if (count == 0)
            return null;
        var shown = ids.Take(MostNames).ToList();
        return
        [
            Html.Element("h3", $"{title}: {ScreenSummary.Number(count)}"),
            Html.Element("p.ids", string.Join(", ", shown.Select(Html.Visible)), count > shown.Count ? $" and {ScreenSummary.Number(count - shown.Count)} more" : null),
            Html.Element("p.soft", remark),
        ];
    }

    private static XElement? Run(ScreenRequest request, ScreenTally tally) => Html.Section("What was run",
        Html.Element("dl.facts",
            Fact(request.Inputs.Count == 1 ? "Input" : "Inputs", string.Join(", ", request.Inputs.Select(input => input == ScreenRequest.Standard ? SourceFile.StandardName : input))),
            Fact("Output", request.Output == ScreenRequest.Standard ? "standard output" : request.Output),
            request.Only.Count > 0 ? Fact("Rows written", string.Join(", ", request.Only.Select(outcome => Words.Of(outcome)))) : null,
            Fact("As of", request.AsOf is { } asOf ? Words.Of(asOf) : "the day of each case"),
            Fact("Known at", request.KnownAt is { } knownAt ? Words.Of(knownAt) : "the day of each case, else of the run"),
            Fact("Policies", request.Policies.Count > 0 ? string.Join(", ", request.Policies) : "what each case names, else every shipped policy in force"),
            Fact("Records with errors", ScreenSummary.Number(tally.All.Errors))),
        Html.Table("Policies that decided", Html.Columns("Policy", "SHA-256 of its text"),
            tally.Digests.OrderBy(policy => policy.Key, StringComparer.Ordinal).SelectMany(policy => policy.Value.Select(digest => Html.Row(policy.Key, Html.Element("td.digest", digest))))));

    private static XElement[] Fact(string name, string value) => [Html.Element("dt", name), Html.Element("dd", value)];
}
