namespace ExportPolicy.Rules.Proving;

/// <summary>Which commitment a verdict hangs on: without what it found, the verdict would be another.</summary>
internal static class Decisiveness
{
    /// <summary>The commitment alone that makes the outcome what it is; null where none does, or several do.</summary>
    public static Commitment? Of(Decided decided)
    {
        var effects = decided.Outcome switch
        {
            Outcome.Denied => decided.Findings.Where(finding => finding.Effect == Effect.Prohibit),
            Outcome.Referred => decided.Findings.Where(finding => finding.Refers || finding.Effect == Effect.Prohibit),
            _ => decided.Findings.Where(finding => finding.Effect == Effect.Allow),
        };
        Commitment? alone = null;
        foreach (var finding in effects)
        {
            if (finding.Commitment is null || (alone is not null && !alone.Equals(finding.Commitment)))
                return null;
            alone = finding.Commitment;
        }

        return alone;
    }
}
