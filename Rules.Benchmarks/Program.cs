using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ExportPolicy.Rules.Benchmarks;
using ExportPolicy.Rules.Benchmarks.Analyzers;
using ExportPolicy.Rules.Benchmarks.Ledgers;
using ExportPolicy.Rules.Benchmarks.Synthetic;
using ExportPolicy.Rules.Benchmarks.Tool;

if (args is ["quick"])
{
    QuickRun.PrintRatios();
    return 0;
}

if (args is ["analyzers", .. var folders])
{
    await AnalyzerCost.Print(folders);
    return 0;
}

if (args is ["screen"] or ["screen", "--count", _])
{
    ScreenCost.Print(args is [_, _, var count] ? long.Parse(count, CultureInfo.InvariantCulture) : 1_000_000);
    return 0;
}

if (args is ["start"] or ["start", _])
{
    StartCost.Print(args is [_, var tool] ? tool : ToolRun.Tool);
    return 0;
}

if (args is ["ledger"] or ["ledger", "--count", _])
{
    await LedgerCost.PrintAsync(args is [_, _, var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 2_000);
    return 0;
}

if (args is ["generate", .. var options])
    return GenerateCommand.Run(options);

// In process: out of it, BenchmarkDotNet looks for a project that bears the name of the assembly, and projects here bear a shorter one.
var inProcess = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsMutator();
BenchmarkSwitcher.FromAssembly(typeof(DecisionBenchmarks).Assembly).Run(args, DefaultConfig.Instance.AddJob(inProcess));
return 0;
