using System.Globalization;
using System.Xml.Linq;

namespace ExportPolicy.Rules.Cli;

/// <summary>What the pages of one case and of many have in common.</summary>
internal static class ReportParts
{
    /// <summary>One case under its own title.</summary>
    public static XElement Case(CheckedCase result, int number) => Html.Element("article.case",
        Html.Attribute("id", $"case-{number}"),
        Html.Element("p.kicker", $"Case · {result.File}"),
        Html.Element("h1", CaseHtml.Badge(result.Assessment.Outcome), " ", CaseHtml.TitleOf(result)),
        CaseHtml.Sections(result, number));

    public static XElement Footer(TimeProvider time) => Html.Element("footer",
        $"Written by export-policy on {time.GetUtcNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC. What the policies say; it opens no door: only a clearance does.");
}
