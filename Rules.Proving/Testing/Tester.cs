namespace ExportPolicy.Rules.Proving;

/// <summary>Runs the cases of a policy, and then runs them again on policies that are a little wrong.</summary>
internal sealed class Tester
{
    private readonly Policy _policy;
    private readonly IReadOnlyList<TestedCase> _cases;
    private readonly PolicyTestOptions _options;

    public Tester(Policy policy, IReadOnlyList<TestedCase> cases, PolicyTestOptions options)
    {
        if (cases.Count == 0)
            throw new ArgumentException($"There is no case for {policy.Id}; expected at least one with what is expected of it.", nameof(cases));
        (_policy, _cases, _options) = (policy, cases, options);
    }

    public PolicyTest Run(CancellationToken cancellation)
    {
        var coverage = new CoverageTally(_policy);
        var results = _cases.Select(tested => new CaseResult(tested.Name, [.. CaseTrial.Problems(_policy, tested, _options.Tables, assessment => coverage.Add(tested.Name, assessment))])).ToList();
        var passing = _cases.Where((_, i) => results[i].Problems.Count == 0).ToList();
        var mutants = _options.Mutants ? Mutations.Of(_policy).Select(mutant => Try(mutant, passing, cancellation)) : [];
        return new PolicyTest(_policy, [.. results], coverage.Commitments, coverage.Rules(RulesThatFind(cancellation)), coverage.Levels, [.. mutants]);
    }

    // A case that is wrong of the policy as it is notices nothing.
    private MutantResult Try(Mutant mutant, List<TestedCase> passing, CancellationToken cancellation)
    {
        foreach (var tested in passing)
        {
            cancellation.ThrowIfCancellationRequested();
            if (CaseTrial.Problems(mutant.Policy, tested, _options.Tables).Any())
                return new MutantResult(mutant.Change, MutantFate.Noticed, tested.Name, null);
        }

        // By another period the same is decided, on other days.
        if (!_options.Survivors || mutant.IsOfPeriod)
            return new MutantResult(mutant.Change, MutantFate.Survived, null, null);
        var missing = new Comparer(PolicySet.Of(_policy), PolicySet.Of(mutant.Policy), Space).FirstChange(cancellation);
        return new MutantResult(mutant.Change, missing is null ? MutantFate.DecidesAlike : MutantFate.Survived, null, missing);
    }

    // What no case of a space comes to is not missed.
    private HashSet<string> RulesThatFind(CancellationToken cancellation)
    {
        var engine = new PolicyEngine(PolicySet.Of(_policy), _options.Tables);
        var space = CaseSpace.Of([_policy], _options.Tables, _policy.EffectiveFrom, _policy.EffectiveFrom, Space.Depth);
        return [.. space.Walk(() => new HashSet<string>(StringComparer.Ordinal), Visit, Space.Workers, cancellation).SelectMany(rules => rules)];

        void Visit(Sheet sheet, long block, HashSet<string> rules)
        {
            for (var i = 0; i < sheet.BlockSize; i++)
            {
                var @case = sheet.Build(space.Setting, block, i);
                rules.UnionWith(engine.Assess(@case.Transfer, @case.Evidence, @case.AsOf, @case.KnownAt).Findings.Select(finding => finding.RuleId));
            }
        }
    }

    private ProofOptions Space => new(SpaceDepth.Quick, Reference: _options.Tables);
}
