using BenchmarkDotNet.Attributes;

namespace ExportPolicy.Rules.Benchmarks;

/// <summary>One decision on the affair: by the rules, and by the same policy written out by hand.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private readonly PolicyEngine _engine = new(PolicySet.Shipped.Only(Affair.PolicyId));
    private readonly KoreanPolicy _byHand = new(ReferenceData.Shipped);

    [GlobalSetup]
    public void Setup() => Agreement.Check(_engine, _byHand);

    [Benchmark(Baseline = true)]
    public object ByHand() => _byHand.Decide(Affair.Shells, Affair.Published, Affair.Day, Affair.KnownAt);

    [Benchmark]
    public object ByRules() => _engine.Assess(Affair.Shells, Affair.Published, knownAt: Affair.KnownAt);

    [Benchmark]
    public object ByHandWithoutClaims() => _byHand.Decide(Affair.Shells, Evidence.None, Affair.Day, Affair.KnownAt);

    [Benchmark]
    public object ByRulesWithoutClaims() => _engine.Assess(Affair.Shells, Evidence.None, knownAt: Affair.KnownAt);
}
