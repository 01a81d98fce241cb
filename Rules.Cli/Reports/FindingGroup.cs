namespace ExportPolicy.Rules.Cli;

/// <summary>Findings of one rule under one commitment, which differ in their lines: what they share is told once.</summary>
/// <param name="First">The first of them, which speaks for what they share.</param>
/// <param name="Sentences">What each says, without repetition.</param>
internal sealed record FindingGroup(Finding First, IReadOnlyList<string> Sentences)
{
    /// <summary>All of them.</summary>
    public required IReadOnlyList<Finding> All { get; init; }

    /// <summary>Groups findings in their order. Those that say nothing to the audience are left out.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="audience">For whom.</param>
    /// <param name="told">What an applicant has been told on knowledge already: how often it was found would say how much is known.</param>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Finding> findings, Audience audience, HashSet<string> told) =>
    [
        .. findings
            .GroupBy(finding => (finding.RuleId, finding.Effect, finding.Level, finding.Policy, finding.Commitment, finding.Source))
            .Select(group => new FindingGroup(group.First(), [.. group
                .Select(finding => finding.Describe(audience))
                .Where(sentence => sentence.Length > 0)
                .Distinct()
                .Where(sentence => audience == Audience.Internal || group.First().Basis == Basis.Letter || told.Add(sentence))]) { All = [.. group] })
            .Where(group => group.Sentences.Count > 0),
    ];
}
