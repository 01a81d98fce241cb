namespace ExportPolicy.Rules.Cli;

/// <summary>Maps an explanation to its JSON. For an applicant what speaks of evidence is left out.</summary>
internal static class ExplainDocuments
{
    public static ExplainDocument Of(ExplainedCase? explained, IReadOnlyList<InputError> errors, Audience audience)
    {
        var isInternal = audience == Audience.Internal;
        return new(
            explained is null ? null : CaseDocuments.Of(explained.Checked, audience),
            explained is null || !isInternal ? null : [.. explained.Explanation.Decisive.Select(finding => new FindingReference(finding.RuleId, finding.Policy?.Id, finding.Commitment?.Id, finding.LineId))],
            explained is null ? null : [.. explained.MissesFor(audience).Select(Trace)],
            explained is null ? null : [.. explained.WaysFor(audience).Select(Way)],
            explained is null ? null : [.. explained.Explanation.Unanswered.Select(finding => finding.Describe(audience)).Where(sentence => sentence.Length > 0).Distinct()],
            isInternal ? explained?.Explanation.SearchWasCut : null,
            isInternal || errors.Count == 0 ? errors : [InputError.ForApplicant]);
    }

    private static TraceDocument Trace(RuleTrace trace) => new(
        trace.RuleId,
        trace.Commitment?.Policy.Id,
        trace.Commitment?.Id,
        trace.LineIds,
        trace.Matched,
        [.. trace.Facts.Select(fact => fact.Alias)],
        trace.FailedCondition,
        trace.Failure);

    private static WayDocument Way(ToldWay way) => new(
        Words.Of(way.Outcome),
        [.. way.Steps.Select(step => new StepDocument(
            Words.Of(step.Kind),
            step.Text,
            step.Answers.Count == 0 ? null : [.. step.Answers.Select(answer => new AnswerDocument(answer.Answer, Words.Of(answer.Outcome)))]))]);
}
