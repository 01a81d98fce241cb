using System.Globalization;
using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes differences for people: which cases change from what to what, and by what.</summary>
internal static class DifferenceText
{
    public static void Write(Page page, PolicyDifference difference, CaseComparison files)
    {
        page.Heading($"{Names(difference.Before)} → {Names(difference.After)}: {Summary(difference)}");
        foreach (var change in difference.Changes)
            Write(page, change);
        if (files.Decided > 0)
            Write(page, files);
        page.Blank();
        page.Heading("Compared");
        page.Write("  decided     ", $"{Names(difference.Before)} as of {Words.Of(difference.BeforeAsOf)}, {Names(difference.After)} as of {Words.Of(difference.AfterAsOf)}");
        ProofText.WriteSpace(page, difference.Space);
        page.Write("  time        ", string.Create(CultureInfo.InvariantCulture, $"{difference.Elapsed.TotalSeconds:0.0} s"));
        ProofText.WriteLeftOut(page);
    }

    /// <summary>What differs, in a few words.</summary>
    public static string Summary(PolicyDifference difference) => difference.Changes.Count == 0 ? "nothing is decided otherwise"
        : !difference.ChangesVerdicts ? "no verdict changes; something else is found"
        : difference.Loosens ? "verdicts change, some become milder" : "verdicts change, none becomes milder";

    public static string Names(EquatableArray<Policy> policies) => string.Join(", ", policies.Select(policy => policy.Id));

    private static void Write(Page page, ChangeClass change)
    {
        page.Blank();
        page.Heading($"{ChangeWords.Of(change.Before, change.After, change.IsOfVerdict)}: {ProofText.Number(change.Cases)} cases");
        foreach (var (i, words) in ChangeWords.Of(change.Findings).Index())
            page.Write(i == 0 ? "  by          " : "              ", words);
        foreach (var (i, words) in ChangeWords.Of(change.Where).Index())
            page.Write(i == 0 ? "  where       " : "              ", words);
        page.Write("  plainest    ", change.Example.Differences.Count == 0 ? "the base case" : string.Join("; ", change.Example.Differences.Select(difference => $"{difference.Key}: {difference.Value}")));
    }

    private static void Write(Page page, CaseComparison files)
    {
        page.Blank();
        page.Heading($"Case files: {files.Changes.Count} of {files.Decided} are decided otherwise");
        foreach (var change in files.Changes)
        {
            page.Write("  ", $"{change.File}: {ChangeWords.Of(change.Before.Outcome, change.After.Outcome, change.Before != change.After)}");
            foreach (var words in ChangeWords.Of(change.Findings))
                page.Write("      ", words);
        }
    }
}
