using System.Xml.Linq;
using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes a difference as a page.</summary>
internal static class DifferenceHtml
{
    /// <exception cref="OutputException">The page cannot be written.</exception>
    public static void Write(string path, PolicyDifference difference, CaseComparison files, TimeProvider time) => HtmlPage.Write(
        path,
        "Difference between policies",
        Html.Element("p.kicker", "Difference between policies"),
        Html.Element("h1", $"{DifferenceText.Names(difference.Before)} → {DifferenceText.Names(difference.After)}"),
        Html.Element("p.lead", $"{char.ToUpperInvariant(DifferenceText.Summary(difference)[0])}{DifferenceText.Summary(difference)[1..]}."),
        Html.Section("Other verdicts", difference.Changes.Where(change => change.IsOfVerdict).Select(Class)),
        Html.Section("The same verdict, found otherwise", difference.Changes.Where(change => !change.IsOfVerdict).Select(Class)),
        Files(files),
        Html.Section("Compared", Html.Table($"{ProofText.Number(difference.Space.Cases)} cases", Html.Columns("Part", "Cases"), difference.Space.Sheets.Select(sheet => Html.Row(sheet.Name, Html.Element("td.number", ProofText.Number(sheet.Cases)))))),
        Html.Section("Left out", Html.Element("ul", SpaceSize.LeftOut.Select(left => Html.Element("li", left)))),
        ReportParts.Footer(time));

    private static XElement Class(ChangeClass change) => Html.Element("article.case",
        Html.Element("h3", change.Before != change.After ? CaseHtml.Badge(change.Before) : null, change.Before != change.After ? " → " : null, CaseHtml.Badge(change.After), $" {ProofText.Number(change.Cases)} cases"),
        change.IsOfVerdict && change.Before == change.After ? Html.Element("p", ChangeWords.Of(change.Before, change.After, change.IsOfVerdict)) : null,
        Html.Element("dl.facts",
            Fact("By", ChangeWords.Of(change.Findings)),
            Fact("Where", ChangeWords.Of(change.Where)),
            Fact("Plainest", change.Example.Differences.Count == 0 ? ["the base case"] : change.Example.Differences.Select(each => $"{each.Key}: {each.Value}"))));

    private static XElement? Files(CaseComparison files) => files.Decided == 0 ? null : Html.Section(
        "Case files",
        Html.Element("p", $"{files.Changes.Count} of {files.Decided} are decided otherwise."),
        Html.Table("Decided otherwise", Html.Columns("File", "Before", "After", "By"), files.Changes.Select(change => Html.Row(
            change.File, CaseHtml.Badge(change.Before.Outcome), CaseHtml.Badge(change.After.Outcome), string.Join("; ", ChangeWords.Of(change.Findings))))));

    private static IEnumerable<XElement> Fact(string name, IEnumerable<string> values) => values.Select((value, i) => (value, i)).SelectMany(each => (XElement[])
    [
        .. each.i == 0 ? [Html.Element("dt", name)] : Array.Empty<XElement>(),
        Html.Element("dd", each.value),
    ]);
}
