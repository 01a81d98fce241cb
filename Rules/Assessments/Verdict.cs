namespace ExportPolicy.Rules;

/// <summary>The verdict algebra: how findings become outcomes. Nothing else decides.</summary>
internal static class Verdict
{
    /// <summary>Decides one line.</summary>
    /// <param name="findings">The findings; those that concern other lines are passed over.</param>
    /// <param name="lineId">The line.</param>
    /// <param name="mustAllow">The issuers whose policies contain allowances; each must allow the line. Null in the list stands for an issuer without a state.</param>
    /// <param name="standard">The strictest standard among the policies.</param>
    /// <param name="acknowledged">Whether the premise gap of a finding has been acknowledged by name.</param>
    public static LineAssessment Decide(
        List<Finding> findings,
        string lineId,
        IReadOnlyList<CountryCode?> mustAllow,
        PolicyStandard standard,
        Func<Finding, bool> acknowledged)
    {
        var byLetter = Combine(findings, lineId, mustAllow, letterOnly: true);
        var onKnowledge = Worst(byLetter, Combine(findings, lineId, mustAllow, letterOnly: false));
        var outcome = standard == PolicyStandard.Knowledge ? onKnowledge
            : onKnowledge == Outcome.Denied && !GapIsAcknowledged(findings, lineId, acknowledged) ? Worst(byLetter, Outcome.Referred)
            : byLetter;
        return new LineAssessment(lineId, outcome, byLetter, onKnowledge);
    }

    /// <summary>The worse of two outcomes: Denied, then Referred, then Permitted.</summary>
    public static Outcome Worst(Outcome one, Outcome other) => one <= other ? one : other;

    /// <summary>Whether every issuer that must allow a line does; false where none must.</summary>
    public static bool IsCovered(List<Finding> findings, string lineId, IReadOnlyList<CountryCode?> mustAllow)
    {
        foreach (var issuer in mustAllow)
        {
            var allowed = false;
            foreach (var finding in findings)
                allowed |= finding.Effect == Effect.Allow && finding.Concerns(lineId) && Equals(finding.Policy?.State, issuer);
            if (!allowed)
                return false;
        }

        return mustAllow.Count > 0;
    }

    private static Outcome Combine(List<Finding> findings, string lineId, IReadOnlyList<CountryCode?> mustAllow, bool letterOnly)
    {
        var outcome = IsCovered(findings, lineId, mustAllow) ? Outcome.Permitted : Outcome.Referred;
        foreach (var finding in findings)
        {
            if (!finding.Concerns(lineId) || (letterOnly && finding.Basis != Basis.Letter))
                continue;
            if (finding.Effect == Effect.Prohibit)
                return Outcome.Denied;
            if (finding.Refers)
                outcome = Outcome.Referred;
        }

        return outcome;
    }

    private static bool GapIsAcknowledged(List<Finding> findings, string lineId, Func<Finding, bool> acknowledged)
    {
        foreach (var finding in findings)
        {
            if (finding is { Effect: Effect.Prohibit, Basis: Basis.Knowledge } && finding.Concerns(lineId) && !acknowledged(finding))
                return false;
        }

        return true;
    }
}
