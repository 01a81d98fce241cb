namespace ExportPolicy.Rules.Proving;

/// <summary>Compares what was found of a case by two policies.</summary>
internal static class FindingChanges
{
    /// <summary>What is found on one side alone; nothing where both found the same, in whatever order.</summary>
    public static IReadOnlyList<FindingChange> Between(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        if (AreAlike(before, after))
            return [];
        var gone = Keys(before);
        var come = Keys(after);
        return
        [
            .. gone.Except(come).Select(key => Change(key, isNew: false))
                .Concat(come.Except(gone).Select(key => Change(key, isNew: true)))
                .Distinct()
                .OrderBy(change => change.Commitment ?? "-", StringComparer.Ordinal)
                .ThenBy(change => change.RuleId, StringComparer.Ordinal)
                .ThenBy(change => change.IsNew),
        ];
    }

    private static bool AreAlike(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        if (before.Count != after.Count)
            return false;
        for (var i = 0; i < before.Count; i++)
        {
            if (KeyOf(before[i]) != KeyOf(after[i]))
                return false;
        }

        return true;
    }

    private static HashSet<Key> Keys(IReadOnlyList<Finding> findings) => [.. findings.Select(KeyOf)];

    // What is found, and for whom it matters; not by which policy id, nor in which words.
    private static Key KeyOf(Finding finding) => new(
        finding.RuleId, finding.Effect, finding.Commitment?.Id, finding.LineId, finding.Level, finding.Obligation?.Term.Kind, finding.Obligation?.Term.Authority, finding.Obligation?.Met);

    private static FindingChange Change(Key key, bool isNew) => new(key.Rule, key.Effect, key.Commitment, isNew);

    private readonly record struct Key(string Rule, Effect Effect, string? Commitment, string? Line, KnowledgeLevel Level, ObligationKind? Obligation, string? Authority, bool? Met);
}
