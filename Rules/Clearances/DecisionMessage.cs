namespace ExportPolicy.Rules;

/// <summary>Puts a decision into one sentence for an exception. Such messages end up in logs and answers, so nothing confidential stands in them.</summary>
internal static class DecisionMessage
{
    public static string For(Decision decision, Outcome expected)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (decision.Outcome != expected)
            throw new ArgumentException($"The decision about transfer '{decision.Transfer.Id}' is {decision.Outcome}; expected {expected}. Call RequireClearance on it, which throws what fits the outcome.", nameof(decision));
        var outcome = expected == Outcome.Denied ? "denied" : "referred";
        var rules = Rules(decision, rule => !rule.IsConfidential);
        var by = rules.Length > 0 ? $" by {rules}" : "";
        var withheld = string.Concat(decision.Withheld.Select(withheld => $" {withheld.Text}"));
        return $"Transfer '{decision.Transfer.Id}' is {outcome}{by}.{withheld} Decision.Assessment gives the reasons.";
    }

    /// <summary>The rules that stand against a transfer, each with its commitment.</summary>
    public static string Rules(Decision decision, Func<RuleInfo, bool> shown) => string.Join(", ", decision.Assessment.Findings
        .Where(finding => (finding.Effect == Effect.Prohibit || finding.Refers) && shown(finding.Rule))
        .Select(finding => finding.Commitment is { } commitment ? $"{finding.RuleId} ({commitment.Policy.Id}/{commitment.Id})" : finding.RuleId)
        .Distinct(StringComparer.Ordinal));
}
