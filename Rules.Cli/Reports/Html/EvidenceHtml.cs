using System.Xml.Linq;

namespace ExportPolicy.Rules.Cli;

/// <summary>What claims amount to, with the origins of each and the claims that repeat them.</summary>
internal static class EvidenceHtml
{
    // Deeper chains of echoes are indented no further.
    private const int MostDepth = 3;

    public static XElement? Section(CheckedCase result, int number)
    {
        var assessment = result.Assessment;
        return Html.Section("Claims and their origins",
            assessment.Weighed.Select((weighed, i) => Matter(weighed, i + 1, Anchor(number, i + 1))),
            Other(result),
            NotCounted.Of(result.Case.Evidence, assessment.KnownAt)?.Sentences().Select(sentence => Html.Element("p.soft", sentence)));
    }

    /// <summary>The name of a matter of a case as a target of links.</summary>
    public static string Anchor(int number, int matter) => $"case-{number}-matter-{matter}";

    private static XElement Matter(WeighedClaims weighed, int number, string anchor) => Html.Element("div.matter",
        Html.Element("h3", Html.Attribute("id", anchor), $"[{number}] That {Words.Of(weighed.Proposition, weighed.Denied)}"),
        Html.Element("p.soft", Html.Element("strong", Words.InText(weighed.Level)), $" under {weighed.Policy.Id}; {EvidenceText.Standing(weighed)}"),
        weighed.Document is { } document ? Html.Element("p", $"Declared: {document}") : null,
        Html.Table("Origins, and what repeats them",
            Html.Columns("Says", "Who", "Grade", "Dates", "Where it is written"),
            weighed.Origins.Concat(weighed.Opposing).SelectMany(Origin)));

    private static IEnumerable<XElement> Origin(Origin origin)
    {
        yield return Row("tr.origin", origin.Root, 0, Citation(origin.Root));
        foreach (var (echo, depth) in ByDepth(origin))
            yield return Row("tr.echo", echo, depth, Citation(echo));
    }

    private static XElement Row(string name, Claim claim, int depth, object where) => Html.Element(name,
        Html.Element(depth == 0 ? "td" : $"td.depth-{Math.Min(depth, MostDepth)}",
            depth == 0 ? null : "↳ ",
            Html.Element("strong", claim.Denies ? "denies" : "affirms"),
            depth == 0 ? $": {Words.Of(claim.Modality)}" : $", repeats {string.Join(", ", claim.DerivedFrom)}: adds nothing",
            Html.Element("br"), Html.Element("span.soft", $"claim {claim.Id}")),
        Html.Element("td", Who(claim), Html.Element("br"), Html.Element("span.soft", $"{Words.InText(claim.Attribution)}{(claim.Outlet is { } outlet ? $", in {outlet}" : "")}")),
        Html.Element("td.grade", $"{claim.Reliability}{(int)claim.Credibility}"),
        Html.Element("td", Html.Element("span.nowrap", Words.Of(claim.PublishedOn)), claim.SaidOn is { } said ? new object[] { Html.Element("br"), Html.Element("span.soft", $"said {Words.Of(said)}") } : null),
        Html.Element("td", where));

    private static string Who(Claim claim) => (claim.Institution, claim.Speaker) switch
    {
        ({ } institution, { } speaker) => $"{speaker}, {institution}",
        ({ } institution, null) => institution.ToString(),
        (null, { } speaker) => speaker,
        _ => claim.Outlet ?? "unattributed",
    };

    private static object[] Citation(Claim claim) =>
        [claim.Citation.ToString(), .. claim.Citation.Quote is { } quote ? new object[] { Html.Element("blockquote", $"“{quote}”") } : []];

    // Each behind what it repeats, as deep as the shortest way to the root.
    private static IEnumerable<(Claim Echo, int Depth)> ByDepth(Origin origin)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal) { [origin.Root.Id] = 0 };
        var waiting = origin.Echoes.ToList();
        for (var depth = 1; waiting.Count > 0; depth++)
        {
            var found = waiting.Where(echo => depth > origin.Echoes.Count || echo.DerivedFrom.Any(id => depths.TryGetValue(id, out var above) && above < depth)).ToList();
            foreach (var echo in found)
            {
                depths[echo.Id] = depth;
                waiting.Remove(echo);
                yield return (echo, depth);
            }
        }
    }

    private static XElement? Other(CheckedCase result)
    {
        var (evidence, knownAt) = (result.Case.Evidence, result.Assessment.KnownAt);
        return Html.Table("Other evidence", Html.Columns("Matter", "Where it is written"),
        [
            .. evidence.Funding.Where(funding => funding.Citation.Date is not { } date || date <= knownAt).Select(funding => Html.Row($"{funding}, {Words.InText(funding.Certainty)}", funding.Citation.ToString())),
            .. evidence.Events.Where(seen => seen.KnownOn <= knownAt).Select(seen => Html.Row($"{seen}, {Words.Of(seen.On)}", seen.Citation.ToString())),
            .. evidence.PriorTransfers.Select(prior => Html.Row(prior.ToString(), prior.Commitment is { } commitment ? $"released under {commitment}" : "")),
            .. evidence.Balances.Select(balance => Html.Row(balance.ToString(), "counted by a ledger")),
        ]);
    }
}
