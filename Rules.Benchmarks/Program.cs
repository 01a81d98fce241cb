using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ExportPolicy.Rules.Benchmarks;
using ExportPolicy.Rules.Benchmarks.Analyzers;

if (args is ["quick"])
{
    QuickRun.PrintRatios();
    return;
}

if (args is ["analyzers", .. var folders])
{
    await AnalyzerRun.Print(folders);
    return;
}

// In process: out of it, BenchmarkDotNet looks for a project that bears the name of the assembly, and projects here bear a shorter one.
var inProcess = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsMutator();
BenchmarkSwitcher.FromAssembly(typeof(DecisionBenchmarks).Assembly).Run(args, DefaultConfig.Instance.AddJob(inProcess));
