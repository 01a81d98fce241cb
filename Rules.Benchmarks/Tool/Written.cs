using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ExportPolicy.Rules.Benchmarks.Tool;

/// <summary>Small programs, compiled when they are needed: what a process takes that does only this.</summary>
internal static class Written
{
    /// <summary>A program that does nothing.</summary>
    public const string Empty = "class Program { static void Main() { } }";

    /// <summary>A program that comes to a decision on the case of its argument, and prints what each step took: a name, a tab, and milliseconds.</summary>
    public const string Steps = """
        using System;
        using System.Diagnostics;
        using System.Globalization;
        using System.IO;
        using ExportPolicy.Rules;

        class Program
        {
            static long _start;

            static void Main(string[] args)
            {
                _start = Stopwatch.GetTimestamp();
                var policies = PolicySet.Shipped;
                Took("read the shipped policies");
                var tables = ReferenceData.Shipped;
                Took("read the reference tables");
                var read = new CaseReader().Parse(File.ReadAllBytes(args[0]), args[0]);
                Took("read the case");
                var engine = new PolicyEngine(policies, tables);
                engine.Assess(read.Transfer, read.Evidence, read.AsOf, read.KnownAt, read.Acknowledgements);
                Took("compile the rules that it needs, and decide");
                engine.Assess(read.Transfer, read.Evidence, read.AsOf, read.KnownAt, read.Acknowledgements);
                Took("decide again");
            }

            static void Took(string step)
            {
                Console.WriteLine(step + "\t" + Stopwatch.GetElapsedTime(_start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
                _start = Stopwatch.GetTimestamp();
            }
        }
        """;

    /// <summary>Compiles a program.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="folder">The folder to write it to; what else lies there it can use.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The path of the assembly to start.</returns>
    public static string To(string folder, string name, string source)
    {
        var path = Path.Combine(folder, $"{name}.dll");
        var known = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var emitted = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], known.Select(assembly => MetadataReference.CreateFromFile(assembly))).Emit(path);
        if (!emitted.Success)
            throw new InvalidOperationException($"The program '{name}' does not compile: {emitted.Diagnostics.First(problem => problem.Severity == DiagnosticSeverity.Error)}");
        File.WriteAllText(Path.ChangeExtension(path, ".runtimeconfig.json"), $$"""{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" } } }""");
        return path;
    }
}
