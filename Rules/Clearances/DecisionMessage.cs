namespace ExportPolicy.Rules;

/// <summary>Puts a decision into one sentence for an exception. Such messages end up in logs and answers, so nothing confidential stands in them.</summary>
internal static class DecisionMessage
{
    public static string For(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var rules = decision.Assessment.Findings
            .Where(finding => (finding.Effect == Effect.Prohibit || finding.Refers) && !finding.Rule.IsConfidential)
            .Select(finding => finding.Commitment is { } commitment ? $"{finding.RuleId} ({commitment.Policy.Id}/{commitment.Id})" : finding.RuleId)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var why = string.Concat(decision.Withheld.Select(withheld => $" {withheld.Text}"));
        return $"Transfer '{decision.Transfer.Id}' is {(decision.Outcome == Outcome.Denied ? "denied" : "referred")}{(rules.Count > 0 ? $" by {string.Join(", ", rules)}" : "")}.{why} The assessment in Decision gives the reasons.";
    }
}
