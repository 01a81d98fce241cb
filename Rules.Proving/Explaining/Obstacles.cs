namespace ExportPolicy.Rules.Proving;

/// <summary>The findings that stand between an assessment and an outcome.</summary>
internal static class Obstacles
{
    /// <summary>What must be lifted to reach an outcome; what is known first, what only follows from the rest last.</summary>
    public static IReadOnlyList<Finding> Between(Assessment assessment, Outcome goal) =>
    [
        .. assessment.Findings
            .Where(finding => finding.Effect == Effect.Prohibit || (goal == Outcome.Permitted && finding.Refers))
            .Where(finding => assessment.Standard == PolicyStandard.Knowledge || finding.Basis == Basis.Letter || IsGap(finding, assessment))
            .OrderBy(finding => finding.RuleId == RuleIds.NotCovered ? 2 : finding.Basis == Basis.Letter ? 1 : 0),
    ];

    /// <summary>Findings on knowledge that stand against the lines, or against any where there is no list.</summary>
    public static IEnumerable<Finding> Known(Assessment assessment, IReadOnlyList<string>? lines) => assessment.Findings.Where(finding =>
        finding.Basis == Basis.Knowledge && (finding.Effect == Effect.Prohibit || finding.Refers) &&
        (lines is null || finding.LineId is null || lines.Contains(finding.LineId)));

    // By the letter, what is known counts only where it denies.
    private static bool IsGap(Finding finding, Assessment assessment) =>
        finding.Effect == Effect.Prohibit && assessment.OnKnowledge == Outcome.Denied && assessment.Outcome < assessment.ByLetter;
}
