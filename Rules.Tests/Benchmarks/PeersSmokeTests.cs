using ExportPolicy.Rules.Benchmarks.Peers;

namespace ExportPolicy.Rules.Tests;

/// <summary>All peers at once. It needs Node and packages from the npm registry, so it runs only where PEERS=1 says that they are there.</summary>
public class PeersSmokeTests
{
    private static readonly string[] Names =
        ["Built-in engine", "Hand-written C#", "json-rules-engine 7.3.1", "@gorules/zen-engine 0.54.0", "casbin 5.51.1", "@cedar-policy/cedar-wasm 4.13.0"];

    [Fact]
    public async Task Run_EveryPeer_AgreesAndIsMeasured()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PEERS") == "1", "The peers need Node and the npm registry; PEERS=1 says that they are there.");

        var run = await DotNet.RunProgram("bash", Repository.File("Rules.Benchmarks", "peers"), [], "run.sh", "smoke");

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.All([10, 100, 1_000], clauses => Assert.Matches($@"(?m)^{clauses} clauses: \d+ candidates agree on {PackGenerator.Requests} requests\.$", run.Error));
        Assert.All(Names, name => Assert.Contains($"\n| {name} | ", run.Out, StringComparison.Ordinal));
    }
}
