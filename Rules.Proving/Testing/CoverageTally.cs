namespace ExportPolicy.Rules.Proving;

/// <summary>Counts in how many cases commitments, rules and levels of knowledge find something, and on which the verdict hangs.</summary>
internal sealed class CoverageTally(Policy policy)
{
    private readonly CasesOf<string> _commitments = new();
    private readonly CasesOf<string> _rules = new();
    private readonly CasesOf<KnowledgeLevel> _levels = new();

    public void Add(string @case, Assessment assessment)
    {
        foreach (var claims in assessment.Weighed.Where(claims => claims.Policy.Id == policy.Id))
            _levels.Found(claims.Level, @case);
        foreach (var finding in assessment.Findings)
        {
            _rules.Found(finding.RuleId, @case);
            if (finding.Commitment is { } commitment && commitment.Policy.Id == policy.Id)
                _commitments.Found(commitment.Id, @case);
        }

        var decided = Decided.By(assessment);
        if (Decisiveness.Of(decided) is { } alone && alone.Policy.Id == policy.Id)
            _commitments.Decided(alone.Id, @case);
        if (Decisiveness.Of(decided, finding => finding.RuleId) is { } rule)
            _rules.Decided(rule, @case);
        if (Decisiveness.Of(decided, finding => finding.Level == KnowledgeLevel.None ? null : (object)finding.Level) is KnowledgeLevel level)
            _levels.Decided(level, @case);
    }

    public EquatableArray<Coverage> Commitments => [.. policy.Commitments.Select(commitment => Of(_commitments, commitment.Id))];

    /// <summary>Of rules: those that found something, and others that could.</summary>
    public EquatableArray<Coverage> Rules(IEnumerable<string> possible) => [.. possible.Concat(_rules.All).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(rule => Of(_rules, rule))];

    public EquatableArray<LevelCoverage> Levels =>
    [
        .. from level in Enum.GetValues<KnowledgeLevel>()
           where level != KnowledgeLevel.None
           let counts = _levels.Count(level)
           select new LevelCoverage(level, counts.Decided, counts.Found),
    ];

    private static Coverage Of(CasesOf<string> cases, string name)
    {
        var (decided, found) = cases.Count(name);
        return new Coverage(name, decided, found);
    }

    // A case that is decided several times, for several expectations, counts once.
    private sealed class CasesOf<T>
        where T : notnull
    {
        private readonly Dictionary<T, (HashSet<string> Decided, HashSet<string> Found)> _cases = [];

        public IEnumerable<T> All => _cases.Keys;

        public void Decided(T what, string @case) => Of(what).Decided.Add(@case);

        public void Found(T what, string @case) => Of(what).Found.Add(@case);

        public (int Decided, int Found) Count(T what) => _cases.TryGetValue(what, out var cases) ? (cases.Decided.Count, cases.Found.Count) : (0, 0);

        private (HashSet<string> Decided, HashSet<string> Found) Of(T what)
        {
            if (!_cases.TryGetValue(what, out var cases))
                _cases[what] = cases = ([], []);
            return cases;
        }
    }
}
