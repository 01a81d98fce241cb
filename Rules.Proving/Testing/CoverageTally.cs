namespace ExportPolicy.Rules.Proving;

/// <summary>Counts in how many cases commitments, rules and levels of knowledge find something, and on which the verdict hangs.</summary>
internal sealed class CoverageTally(Policy policy)
{
    private readonly Dictionary<string, (HashSet<string> Decided, HashSet<string> Found)> _commitments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (HashSet<string> Decided, HashSet<string> Found)> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (HashSet<string> Decided, HashSet<string> Found)> _levels = new(StringComparer.Ordinal);

    public void Add(string @case, Assessment assessment)
    {
        var decided = Decided.By(assessment);
        foreach (var claims in assessment.Weighed.Where(claims => claims.Policy.Id == policy.Id))
            Of(_levels, claims.Level.ToString()).Found.Add(@case);
        foreach (var finding in assessment.Findings)
        {
            Of(_rules, finding.RuleId).Found.Add(@case);
            if (finding.Commitment is { } commitment && commitment.Policy.Id == policy.Id)
                Of(_commitments, commitment.Id).Found.Add(@case);
        }

        if (Decisiveness.Of(decided) is { } alone && alone.Policy.Id == policy.Id)
            Of(_commitments, alone.Id).Decided.Add(@case);
        if (Decisiveness.Of(decided, finding => finding.RuleId) is { } rule)
            Of(_rules, rule).Decided.Add(@case);
        if (Decisiveness.Of(decided, finding => finding.Level == KnowledgeLevel.None ? null : finding.Level.ToString()) is { } level)
            Of(_levels, level).Decided.Add(@case);
    }

    public EquatableArray<Coverage> Commitments => [.. policy.Commitments.Select(commitment => Shown(_commitments, commitment.Id))];

    /// <summary>Of rules: those that found something, and others that could.</summary>
    public EquatableArray<Coverage> Rules(IEnumerable<string> possible) => [.. possible.Concat(_rules.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(rule => Shown(_rules, rule))];

    public EquatableArray<Coverage> Levels => [.. Enum.GetValues<KnowledgeLevel>().Where(level => level != KnowledgeLevel.None).Select(level => Shown(_levels, level.ToString()))];

    private static Coverage Shown(Dictionary<string, (HashSet<string> Decided, HashSet<string> Found)> counts, string name) =>
        counts.TryGetValue(name, out var cases) ? new Coverage(name, cases.Decided.Count, cases.Found.Count) : new Coverage(name, 0, 0);

    private static (HashSet<string> Decided, HashSet<string> Found) Of(Dictionary<string, (HashSet<string>, HashSet<string>)> counts, string name)
    {
        if (!counts.TryGetValue(name, out var cases))
            counts[name] = cases = ([], []);
        return cases;
    }
}
