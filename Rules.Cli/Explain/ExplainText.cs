using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes an explanation for people: what <c>check</c> says, and after its reasons what decides, what failed, and what would change it.</summary>
internal sealed class ExplainText(Page page, Audience audience)
{
    private const string Indent = "      ";
    private const int MostLines = 8;

    private bool IsInternal => audience == Audience.Internal;

    public void Write(ExplainedCase explained)
    {
        var text = new CaseText(page, audience);
        text.WriteReasons(explained.Checked);
        Decisive(explained);
        Misses(explained);
        Ways(explained);
        text.WriteGrounds(explained.Checked);
    }

    private void Decisive(ExplainedCase explained)
    {
        if (!IsInternal)
            return;
        page.Blank();
        page.Heading("What decides");
        var alone = explained.Explanation.Decisive;
        if (alone.Count == 0)
            page.Write("  ", "No finding alone: without any one of them the verdict would be the same.");
        foreach (var group in alone.GroupBy(finding => (finding.RuleId, finding.Commitment)))
            page.Write("  - ", $"{group.Key.RuleId}{Of(group.Key.Commitment)}{Lines(group.Select(finding => finding.LineId).OfType<string>().Distinct().ToEquatableArray())}: without it the verdict would be another.");
    }

    private void Misses(ExplainedCase explained)
    {
        var misses = explained.MissesFor(audience).ToList();
        if (misses.Count == 0)
            return;
        page.Blank();
        page.Heading(misses.Exists(trace => trace.Matched) ? "How far the rules come" : "Why not");
        foreach (var trace in misses)
            page.Write("  - ", $"{trace.RuleId}{Of(trace.Commitment)}{Lines(trace.LineIds)}: {trace.Describe()}", trace.Matched ? Style.Green : Style.None);
    }

    private void Ways(ExplainedCase explained)
    {
        var (explanation, outcome) = (explained.Explanation, explained.Explanation.Assessment.Outcome);
        page.Blank();
        page.Heading("What would change it");
        if (outcome == Outcome.Permitted)
        {
            page.Write("  ", "Nothing needs to: it is permitted.");
            return;
        }

        if (explanation.Assessment.IsReview)
            page.Write("  ", $"The goods are {Words.InText(explanation.Case.Transfer.Stage)}: this is a review. A paper obtained afterwards does not make lawful what was done without it.");
        var ways = explained.WaysFor(audience).ToList();
        for (var i = 0; i < ways.Count; i++)
            Way(i + 1, ways[i]);
        if (ways.Count == 0)
            NoWay(explanation);
        if (explanation.SearchWasCut && IsInternal)
            page.Write("  ", "There may be further ways: the search ended at its bound.");

        // The last resort, and no step: the verdict stays what it is.
        if (outcome == Outcome.Referred && IsInternal)
            page.Write("  ", $"What stays referred, two people can let go ('ledger resolve'): they settle {Words.Count(Resolution.InTheWayOf(explanation.Assessment).Count(), "finding")}.");
    }

    private void Way(int number, ToldWay way)
    {
        page.Write($"  {number}. ", $"{Words.Of(way.Outcome)}, if", Verdict.Style(way.Outcome));
        foreach (var step in way.Steps)
        {
            page.Write(Indent + "- ", step.Text);
            foreach (var answer in step.Answers)
                page.Write($"{Indent}    {Words.Of(answer.Outcome),-9}  ", answer.Answer, Verdict.Style(answer.Outcome));
        }
    }

    private void NoWay(Explanation explanation)
    {
        page.Write("  ", "No lawful way forward is known.");
        var unanswered = explanation.Unanswered.Select(finding => finding.Describe(audience)).Where(sentence => sentence.Length > 0).Distinct().ToList();
        if (unanswered.Count == 0)
            return;
        if (IsInternal)
            page.Write("  ", "No step that could be decided beforehand lifts this:");
        foreach (var sentence in unanswered)
            page.Write("  - ", sentence);
    }

    private static string Of(Commitment? commitment) => commitment is null ? "" : $" for {commitment.Id} of {commitment.Policy.Id}";

    private static string Lines(EquatableArray<string> lines) => lines.Count switch
    {
        0 => "",
        1 => $", line {lines[0]}",
        <= MostLines => $", lines {string.Join(", ", lines)}",
        _ => $", lines {string.Join(", ", lines.Take(MostLines))} and {lines.Count - MostLines} more",
    };
}
