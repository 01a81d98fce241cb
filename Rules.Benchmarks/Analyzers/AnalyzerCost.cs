using System.Collections.Immutable;
using System.Diagnostics;
using ExportPolicy.Rules.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ExportPolicy.Rules.Benchmarks.Analyzers;

/// <summary>
/// Runs all analyzers over the C# files of a folder, taken as one project that references the library, and prints what
/// that costs: where nothing is controlled, where one member is and one more file calls it, and where common members of
/// the framework are declared controlled, so that the flow of thousands of bodies has to be followed. The three take
/// turns, and the best turn of each counts: as in a compiler that stays loaded, and so that none pays for the start.
/// </summary>
internal static class AnalyzerCost
{
    private const int Turns = 8;

    // Called all over: what reaches one of them pays for a graph.
    private static readonly string[] Common =
    [
        "M:System.Collections.Generic.List`1.Add(`0)", "M:System.String.Format(System.String,System.Object)", "M:System.Text.StringBuilder.Append(System.String)",
        "M:System.Collections.Generic.Dictionary`2.TryGetValue(`0,`1@)", "M:System.ArgumentNullException.#ctor(System.String)", "M:System.String.IsNullOrEmpty(System.String)",
        "M:System.InvalidOperationException.#ctor(System.String)", "M:System.Object.Equals(System.Object)", "P:System.Collections.Generic.List`1.Count",
    ];

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview, DocumentationMode.Parse, preprocessorSymbols: ["NET", "NET10_0", "NETCOREAPP", "DEBUG"]);

    private static readonly SyntaxTree OneMember = CSharpSyntaxTree.ParseText("""
        using ExportPolicy.Rules;

        namespace Guarded;

        public static class Warehouse
        {
            [RequiresClearance]
            public static void ShipAbroad(Transfer transfer, [ClearanceFor(nameof(transfer))] Clearance clearance) => clearance.Demand(transfer);
        }

        public sealed class Desk(IExportGate gate)
        {
            public void Send(Transfer transfer) => Warehouse.ShipAbroad(transfer, gate.Check(transfer).RequireClearance());
        }
        """, Parsing, "Guarded.cs");

    public static async Task Print(IEnumerable<string> folders)
    {
        Console.WriteLine("| Code | Lines | Controlled | Analyzers, ms per 1,000 lines | Share of compiling and analysing | Found | Not analysed |");
        Console.WriteLine("|---|--:|---|--:|--:|--:|--:|");
        foreach (var folder in folders)
        {
            var compilation = Compile(folder, out var lines);
            (string Name, CSharpCompilation Compilation, string[] Controlled)[] candidates =
                [("nothing", compilation, []), ("one member", compilation.AddSyntaxTrees(OneMember), []), ("common members", compilation, Common)];
            var best = new Cost?[candidates.Length];
            for (var turn = 0; turn < Turns; turn++)
            {
                for (var index = 0; index < candidates.Length; index++)
                {
                    var cost = await Measure(candidates[index].Compilation, candidates[index].Controlled);
                    best[index] = best[index] is { } known && known.Analysing <= cost.Analysing ? known : cost;
                }
            }

            foreach (var (candidate, cost) in candidates.Zip(best))
                Print(folder, lines, candidate.Name, cost!);
        }
    }

    private static void Print(string folder, int lines, string name, Cost cost) => Console.WriteLine(FormattableString.Invariant(
        $"| {Path.GetFileName(folder.TrimEnd('/'))} | {lines:N0} | {name} | {cost.Analysing.TotalMilliseconds / lines * 1000:F2} | {cost.Analysing / (cost.Compiling + cost.Analysing):P1} | {cost.Found:N0} | {cost.Failed} |"));

    private static async Task<Cost> Measure(CSharpCompilation compilation, string[] controlled)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
            [.. typeof(ExportPolicyAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ExportPolicyAnalyzer)) && !type.IsAbstract).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
        var options = new AnalyzerOptions([new ListFile(string.Join('\n', controlled))]);
        var run = compilation.Clone().WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        var watch = Stopwatch.StartNew();
        run.Compilation.GetDiagnostics();
        var compiling = watch.Elapsed;
        var result = await run.GetAnalysisResultAsync(CancellationToken.None);
        var found = result.GetAllDiagnostics();
        var failed = found.Count(diagnostic => diagnostic.Id is "EXP1009" or "AD0001");
        return new Cost(compiling, TimeSpan.FromTicks(result.AnalyzerTelemetryInfo.Values.Sum(each => each.ExecutionTime.Ticks)), found.Length - failed, failed);
    }

    private static CSharpCompilation Compile(string folder, out int lines)
    {
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "artifacts"))
            .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file)), Parsing, file))
            .ToList();
        lines = trees.Sum(tree => tree.GetText().Lines.Count);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create("Code", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    private sealed record Cost(TimeSpan Compiling, TimeSpan Analysing, int Found, int Failed);

    private sealed class ListFile(string text) : AdditionalText
    {
        public override string Path => "ExportControlledMembers.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
