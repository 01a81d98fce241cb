namespace ExportPolicy.Rules.Ledger;

/// <summary>What the policies said.</summary>
internal sealed record AssessmentBody(
    Outcome Outcome,
    Outcome ByLetter,
    Outcome OnKnowledge,
    PolicyStandard Standard,
    DateOnly AsOf,
    DateOnly KnownAt,
    IReadOnlyList<LineBody> Lines,
    IReadOnlyList<FindingBody> Findings)
{
    public static AssessmentBody Of(Assessment assessment)
    {
        var inTheWay = Resolution.InTheWayOf(assessment).ToHashSet();
        return new(
            assessment.Outcome,
            assessment.ByLetter,
            assessment.OnKnowledge,
            assessment.Standard,
            assessment.AsOf,
            assessment.KnownAt,
            [.. assessment.Lines.Select(line => new LineBody(line.LineId, line.Outcome, line.ByLetter, line.OnKnowledge))],
            [.. assessment.Findings.Select(finding => FindingBody.Of(finding, inTheWay.Contains(finding)))]);
    }
}
