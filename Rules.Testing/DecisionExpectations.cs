namespace ExportPolicy.Rules.Testing;

/// <summary>What a test expects of a decision. A failure tells the whole decision.</summary>
[TestOnly]
public static class DecisionExpectations
{
    /// <summary>Expects that a decision permits.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>Its clearance.</returns>
    /// <exception cref="ExpectationException">It does not.</exception>
    public static Clearance ShouldPermit(this Decision decision) => Has(decision, Outcome.Permitted, []).Clearance!;

    /// <summary>Expects that a decision refers, and by which rules.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="ruleIds">Ids of rules that are to be among the reasons, such as <c>licence-required</c>.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ExpectationException">It does not.</exception>
    public static Decision ShouldRefer(this Decision decision, params IEnumerable<string> ruleIds) => Has(decision, Outcome.Referred, ruleIds);

    /// <summary>Expects that a decision denies, and by which rules.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="ruleIds">Ids of rules that are to be among the reasons, such as <c>no-lethal-aid</c>.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ExpectationException">It does not.</exception>
    public static Decision ShouldDeny(this Decision decision, params IEnumerable<string> ruleIds) => Has(decision, Outcome.Denied, ruleIds);

    /// <summary>Expects that the gate withholds a clearance for a reason of its own.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="reason">The reason.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ExpectationException">It does not.</exception>
    public static Decision ShouldBeWithheld(this Decision decision, WithheldReason reason)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Withheld.Any(withheld => withheld.Reason == reason) ? decision : throw Failure(decision, $"a clearance to be withheld because of {reason}");
    }

    private static Decision Has(Decision decision, Outcome expected, IEnumerable<string> ruleIds)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(ruleIds);
        if (decision.Outcome != expected)
            throw Failure(decision, expected.ToString());
        var against = Against(decision).Select(finding => finding.RuleId).ToHashSet(StringComparer.Ordinal);
        var missing = ruleIds.Where(id => !against.Contains(id)).ToList();
        return missing.Count == 0 ? decision : throw Failure(decision, $"{expected} by {string.Join(", ", missing)}");
    }

    private static IEnumerable<Finding> Against(Decision decision) => decision.Assessment.Findings.Where(finding => finding.Effect == Effect.Prohibit || finding.Refers);

    private static ExpectationException Failure(Decision decision, string expected)
    {
        var reasons = Against(decision).Select(finding => $"  {finding}")
            .Concat(decision.Withheld.Select(withheld => $"  withheld, {withheld.Reason}: {withheld.Text}"))
            .DefaultIfEmpty("  nothing stands against it");
        return new ExpectationException(string.Join(Environment.NewLine, reasons.Prepend($"Transfer '{decision.Transfer.Id}': expected {expected}, was {decision.Outcome}.")));
    }
}
