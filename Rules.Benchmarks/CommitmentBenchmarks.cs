using BenchmarkDotNet.Attributes;

namespace ExportPolicy.Rules.Benchmarks;

/// <summary>The same decision with more and more commitments in force that do not decide it.</summary>
[MemoryDiagnoser]
public class CommitmentBenchmarks
{
    private PolicyEngine _engine = null!;

    [Params(10, 100, 1_000)]
    public int Commitments { get; set; }

    [Params(Spread.OnePolicy, Spread.OtherStates, Spread.DeniedPartyLists)]
    public Spread Spread { get; set; }

    [GlobalSetup]
    public void Setup() => _engine = new PolicyEngine(ManyCommitments.Load(Commitments, Spread));

    [Benchmark]
    public object Assess() => _engine.Assess(Affair.Shells, Affair.Published, knownAt: Affair.KnownAt);
}
