namespace ExportPolicy.Rules.Tests;

/// <summary>Assesses under one Korean policy of November 2022, with parameters as a test sets them.</summary>
internal static class Assess
{
    public static readonly Policy Korean = PolicySet.Shipped.Find("kr-2022-10-28")!;

    public static Assessment With(
        Transfer transfer,
        Evidence? evidence = null,
        PolicyParameters? parameters = null,
        DateOnly? knownAt = null,
        params Policy[] policies)
    {
        Policy[] chosen = policies.Length > 0 ? policies : [parameters is null ? Korean : Korean.WithParameters(parameters)];
        return new PolicyEngine(PolicySet.Of(chosen)).Assess(transfer, evidence ?? Evidence.None, knownAt: knownAt ?? A.Day.AddDays(30));
    }

    public static Finding[] Of(this Assessment assessment, string ruleId) =>
        [.. assessment.Findings.Where(finding => finding.RuleId == ruleId)];

    public static Finding Single(this Assessment assessment, string ruleId) => Assert.Single(assessment.Of(ruleId));

    public static void Comes(this Assessment assessment, Outcome byLetter, Outcome onKnowledge)
    {
        var findings = string.Join(Environment.NewLine, assessment.Findings);
        Assert.True(
            (assessment.ByLetter, assessment.OnKnowledge) == (byLetter, onKnowledge),
            $"Expected {byLetter}/{onKnowledge}, got {assessment.ByLetter}/{assessment.OnKnowledge}:{Environment.NewLine}{findings}");
    }
}
