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
/// that costs: once as they are, where no controlled member is used, and once with common members of the framework
/// declared controlled, so that the flow of thousands of bodies has to be followed.
/// </summary>
internal static class AnalyzerRun
{
    // Called all over: what reaches one of them pays for a graph.
    private static readonly string[] Common =
    [
        "M:System.Collections.Generic.List`1.Add(`0)", "M:System.String.Format(System.String,System.Object)", "M:System.Text.StringBuilder.Append(System.String)",
        "M:System.Collections.Generic.Dictionary`2.TryGetValue(`0,`1@)", "M:System.ArgumentNullException.#ctor(System.String)", "M:System.String.IsNullOrEmpty(System.String)",
        "M:System.InvalidOperationException.#ctor(System.String)", "M:System.Object.Equals(System.Object)", "P:System.Collections.Generic.List`1.Count",
    ];

    public static async Task Print(IEnumerable<string> folders)
    {
        Console.WriteLine("| Code | Lines | Controlled | Analyzers, ms per 1,000 lines | Share of compiling and analysing | Found | Not analysed |");
        Console.WriteLine("|---|--:|---|--:|--:|--:|--:|");
        foreach (var folder in folders)
        {
            var compilation = Compile(folder, out var lines);
            var watch = Stopwatch.StartNew();
            compilation.GetDiagnostics();
            var compiling = watch.Elapsed;
            await Print(folder, lines, compilation, compiling, "nothing", []);
            await Print(folder, lines, compilation, compiling, "common members", Common);
        }
    }

    private static async Task Print(string folder, int lines, CSharpCompilation compilation, TimeSpan compiling, string name, string[] controlled)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
            [.. typeof(ExportPolicyAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ExportPolicyAnalyzer)) && !type.IsAbstract).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
        var options = new AnalyzerOptions([new ListFile(string.Join('\n', controlled))]);
        var run = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        var result = await run.GetAnalysisResultAsync(CancellationToken.None);
        var analysing = TimeSpan.FromTicks(result.AnalyzerTelemetryInfo.Values.Sum(each => each.ExecutionTime.Ticks));
        var found = result.GetAllDiagnostics();
        var failed = found.Count(diagnostic => diagnostic.Id is "EXP1009" or "AD0001");
        Console.WriteLine(FormattableString.Invariant(
            $"| {Path.GetFileName(folder.TrimEnd('/'))} | {lines:N0} | {name} | {analysing.TotalMilliseconds / lines * 1000:F2} | {analysing / (compiling + analysing):P1} | {found.Length - failed:N0} | {failed} |"));
    }

    private static CSharpCompilation Compile(string folder, out int lines)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse, preprocessorSymbols: ["NET", "NET10_0", "NETCOREAPP", "DEBUG"]);
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "artifacts"))
            .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file)), parse, file))
            .ToList();
        lines = trees.Sum(tree => tree.GetText().Lines.Count);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create("Code", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    private sealed class ListFile(string text) : AdditionalText
    {
        public override string Path => "ExportControlledMembers.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
