using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ExportPolicy.Rules.Benchmarks;

if (args is ["quick"])
{
    QuickRun.PrintRatios();
    return;
}

// In process: BenchmarkDotNet would otherwise write a project of its own, which loses the engine switch and needs a feed.
var inProcess = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsMutator();
BenchmarkSwitcher.FromAssembly(typeof(DecisionBenchmarks).Assembly).Run(args, DefaultConfig.Instance.AddJob(inProcess));
