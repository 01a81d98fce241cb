namespace ExportPolicy.Rules.Proving;

/// <summary>On what a verdict hangs: without what was found by it, the verdict would be another.</summary>
internal static class Decisiveness
{
    /// <summary>The commitment alone that makes the outcome what it is; null where none does, or several do.</summary>
    public static Commitment? Of(Decided decided) => Of(decided, finding => finding.Commitment);

    /// <summary>What alone, of things that findings come from, makes the outcome what it is; null where none does, or several do.</summary>
    public static T? Of<T>(Decided decided, Func<Finding, T?> from)
        where T : class
    {
        T? alone = null;
        foreach (var finding in decided.Findings)
        {
            if (!Makes(finding, decided.Outcome))
                continue;
            if (from(finding) is not { } each || (alone is not null && !alone.Equals(each)))
                return null;
            alone = each;
        }

        return alone;
    }

    private static bool Makes(Finding finding, Outcome outcome) => outcome switch
    {
        Outcome.Denied => finding.Effect == Effect.Prohibit,
        Outcome.Referred => finding.Refers || finding.Effect == Effect.Prohibit,
        _ => finding.Effect == Effect.Allow,
    };
}
