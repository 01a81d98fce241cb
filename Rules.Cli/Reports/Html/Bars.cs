using System.Globalization;
using System.Xml.Linq;

namespace ExportPolicy.Rules.Cli;

/// <summary>Tables of outcomes with a bar for each row. Outcomes differ in pattern and lightness, not in colour alone, and every number stands beside its bar.</summary>
internal static class Bars
{
    // More than a person reads; the JSON of the summary has all.
    private const int MostRows = 40;

    private static readonly Outcome[] Outcomes = [Outcome.Permitted, Outcome.Referred, Outcome.Denied];

    /// <summary>The patterns that bars are filled with, once for the page.</summary>
    public static XElement Patterns() => Html.Svg("svg.patterns", Html.Attribute("aria-hidden", "true"), Html.Attribute("width", 0), Html.Attribute("height", 0),
        Html.Svg("defs", Html.Svg("pattern", Html.Attribute("id", "referred"), Html.Attribute("width", 6), Html.Attribute("height", 6),
            Html.Attribute("patternUnits", "userSpaceOnUse"), Html.Attribute("patternTransform", "rotate(45)"),
            Html.Svg("rect.hatched", Html.Attribute("width", 6), Html.Attribute("height", 6)),
            Html.Svg("rect.hatch", Html.Attribute("width", 2.5), Html.Attribute("height", 6)))));

    /// <summary>What each pattern means.</summary>
    public static XElement Legend() => Html.Element("p.legend", Outcomes.Select(outcome => Html.Element("span",
        Html.Svg("svg.swatch", Html.Attribute("aria-hidden", "true"), Part(outcome, 0, 100)), Words.Of(outcome))));

    /// <summary>A bar of all outcomes, as wide as the page.</summary>
    public static XElement Whole(OutcomeCounts counts) => Bar(CountDocument.Of("all", counts), counts.Decided);

    /// <summary>A table with a bar for each row; null where there are no rows.</summary>
    /// <param name="caption">What it is about.</param>
    /// <param name="name">What the names of its rows are.</param>
    /// <param name="rows">Its rows.</param>
    public static XElement? Table(string caption, string name, IReadOnlyList<CountDocument> rows)
    {
        var most = rows.Select(row => row.Permitted + row.Referred + row.Denied).DefaultIfEmpty().Max();
        var table = Html.Table(caption,
            [.. Html.Columns(name), .. Outcomes.Select(outcome => Html.Element("th.number", Html.Attribute("scope", "col"), Words.Of(outcome)))],
            rows.Take(MostRows).Select(row => Html.Row(
                Html.Element("th", Html.Attribute("scope", "row"), Html.Element("span.name", row.Name), Bar(row, most)),
                Html.Element("td.number", ScreenSummary.Number(row.Permitted)),
                Html.Element("td.number", ScreenSummary.Number(row.Referred)),
                Html.Element("td.number", ScreenSummary.Number(row.Denied)))));
        if (rows.Count > MostRows)
            table!.Add(Html.Element("p.more", $"and {ScreenSummary.Number(rows.Count - MostRows)} more; --summary json lists all"));
        return table;
    }

    private static XElement Bar(CountDocument row, long most)
    {
        long[] counts = [row.Permitted, row.Referred, row.Denied];
        var told = $"{row.Name}: {string.Join(", ", Outcomes.Zip(counts, (outcome, count) => $"{ScreenSummary.Number(count)} {Words.Of(outcome)}"))}";
        var bar = Html.Svg("svg.bar", Html.Attribute("role", "img"), Html.Svg("title", told));
        var start = 0.0;
        for (var i = 0; i < counts.Length && most > 0; i++)
        {
            var width = 100.0 * counts[i] / most;
            if (counts[i] > 0)
                bar.Add(Part(Outcomes[i], start, width));
            start += width;
        }

        return bar;
    }

    private static XElement Part(Outcome outcome, double start, double width) => Html.Svg($"rect.{Words.Of(outcome)}",
        Html.Attribute("x", Percent(start)), Html.Attribute("width", Percent(width)), Html.Attribute("height", "100%"));

    private static string Percent(double share) => $"{Math.Round(share, 3).ToString(CultureInfo.InvariantCulture)}%";
}
