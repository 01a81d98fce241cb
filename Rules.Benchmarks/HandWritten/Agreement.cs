namespace ExportPolicy.Rules.Benchmarks;

/// <summary>Whether the library and the hand-written policy say the same.</summary>
internal static class Agreement
{
    /// <summary>The differences in words; null where there are none.</summary>
    public static string? Difference(Assessment assessment, PlainDecision plain)
    {
        var byRules = assessment.Findings.Select(finding => Describe(finding.RuleId, finding.Effect, finding.Commitment?.Id, finding.LineId)).ToHashSet();
        var byHand = plain.Findings.Select(finding => Describe(finding.Rule, finding.Effect, finding.Commitment, finding.Line)).ToHashSet();
        string[] differences =
        [
            .. byRules.Except(byHand).Select(finding => $"only by rules: {finding}"),
            .. byHand.Except(byRules).Select(finding => $"only by hand: {finding}"),
        ];
        var outcomes = $"{assessment.ByLetter}/{assessment.OnKnowledge} by rules, {plain.ByLetter}/{plain.OnKnowledge} by hand";
        return differences.Length == 0 && assessment.ByLetter == plain.ByLetter && assessment.OnKnowledge == plain.OnKnowledge
            ? null
            : string.Join(Environment.NewLine, [outcomes, .. differences.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Decides every variation both ways.</summary>
    /// <exception cref="InvalidOperationException">They differ on one, so that comparing their speed would mean nothing.</exception>
    public static void Check(PolicyEngine engine, KoreanPolicy byHand)
    {
        foreach (var variation in Variation.All)
        {
            var assessment = engine.Assess(variation.Transfer, variation.Evidence, knownAt: Affair.KnownAt);
            var plain = byHand.Decide(variation.Transfer, variation.Evidence, Affair.Day, Affair.KnownAt);
            if (Difference(assessment, plain) is { } difference)
                throw new InvalidOperationException($"'{variation}': {difference}");
        }
    }

    private static string Describe(string rule, Effect effect, string? commitment, string? line) => $"{effect} by {rule} of {commitment ?? "-"} on {line ?? "all lines"}";
}
