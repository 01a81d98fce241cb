namespace ExportPolicy.Rules.Proving;

/// <summary>Decides one case by a policy and compares what comes with what is expected.</summary>
internal static class CaseTrial
{
    /// <summary>Decides the case once for each of its expectations.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="tested">The case.</param>
    /// <param name="reference">The tables.</param>
    /// <param name="seen">Is told every assessment; null where nobody asks.</param>
    /// <returns>What is not as expected.</returns>
    public static IEnumerable<string> Problems(Policy policy, TestedCase tested, ReferenceData reference, Action<Assessment>? seen = null)
    {
        if (tested.Case.Expectations.Count == 0)
            yield return "it says nothing of what is expected; add 'expect'";
        foreach (var expectation in tested.Case.Expectations)
        {
            Assessment? assessment = null;
            string? problem = null;
            try
            {
                assessment = Decide(policy, tested, expectation, reference);
            }
            catch (Exception refused) when (refused is PolicyNotInForceException or PolicyLoadException or ArgumentException)
            {
                problem = $"it is not decided: {refused.Message}";
            }

            if (assessment is null)
            {
                yield return problem!;
                continue;
            }

            seen?.Invoke(assessment);
            foreach (var wrong in Compare(assessment, expectation, tested.Case.Evidence, policy, reference))
                yield return expectation.Parameters.Count == 0 ? wrong : $"with {string.Join(", ", expectation.Parameters.Select(parameter => $"{parameter.Key}: {parameter.Value}"))}: {wrong}";
        }
    }

    private static Assessment Decide(Policy policy, TestedCase tested, Expectation expectation, ReferenceData reference)
    {
        var set = tested.Beside.Plus(policy).Only([policy.Id, .. tested.Beside.Policies.Where(beside => beside.State is not null).Select(beside => beside.Id)]);
        if (expectation.Parameters.Count > 0)
            set = set.WithParameters(each => expectation.Read(each.Parameters));
        var @case = tested.Case;
        return new PolicyEngine(set, reference).Assess(@case.Transfer, @case.Evidence, @case.AsOf, @case.KnownAt, @case.Acknowledgements);
    }

    private static IEnumerable<string> Compare(Assessment assessment, Expectation expectation, Evidence evidence, Policy policy, ReferenceData reference)
    {
        if ((assessment.ByLetter, assessment.OnKnowledge) != (expectation.ByLetter, expectation.OnKnowledge))
            yield return $"expected {Both(expectation.ByLetter, expectation.OnKnowledge)}; it is {Both(assessment.ByLetter, assessment.OnKnowledge)}";
        if (expectation.Outcome is { } outcome && assessment.Outcome != outcome)
            yield return $"expected {FileWords.Of(outcome)} by the standard of the policies; it is {FileWords.Of(assessment.Outcome)}";
        foreach (var rule in expectation.Findings.Where(rule => assessment.Findings.All(finding => finding.RuleId != rule)))
            yield return $"expected a finding of {rule}; there is none";
        foreach (var kind in expectation.Obligations.Where(kind => assessment.Findings.All(finding => finding.Obligation?.Term.Kind != kind)))
            yield return $"expected the obligation {FileWords.Of(kind)}; nothing asks for it";
        foreach (var line in expectation.Lines)
        {
            var came = assessment.Lines.FirstOrDefault(each => each.LineId == line.Line);
            if (came is null)
                yield return $"expected a line {line.Line}; there is none";
            else if ((came.ByLetter, came.OnKnowledge) != (line.ByLetter, line.OnKnowledge))
                yield return $"expected line {line.Line} {Both(line.ByLetter, line.OnKnowledge)}; it is {Both(came.ByLetter, came.OnKnowledge)}";
        }

        // A promise is about the policy as it is written.
        if (expectation.Parameters.Count > 0)
            yield break;
        foreach (var promise in policy.Properties)
        {
            if (promise.BrokenBy(assessment, evidence, reference) is { } line)
                yield return $"the policy promises {promise.Id}: {promise}; line {line.LineId} is {FileWords.Of(line.Outcome)}";
        }
    }

    private static string Both(Outcome byLetter, Outcome onKnowledge) => $"{FileWords.Of(byLetter)} by the letter and {FileWords.Of(onKnowledge)} on knowledge";
}
