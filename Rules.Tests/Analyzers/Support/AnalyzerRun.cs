extern alias PolicyFiles;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ExportPolicy.Rules.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>Compiles cases and runs analyzers and generators on them. What cases share is made once.</summary>
internal static class AnalyzerRun
{
    /// <summary>The namespaces that every project with implicit usings has.</summary>
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // Compilations cloned from one base share the symbols of their references; making those anew is most of the time of a small case.
    private static readonly ConcurrentDictionary<(string Name, bool Library, bool AspNetCore, bool Warehouse), CSharpCompilation> Bases = new();

    private static readonly ConditionalWeakTable<AnalyzerCase, byte[]> Images = [];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. Instances<DiagnosticAnalyzer>(), new PolicyFiles::ExportPolicy.Rules.Analyzers.PolicyFileAnalyzer()];
    private static readonly ImmutableArray<ISourceGenerator> Generators =
        [.. Instances<IIncrementalGenerator>().Select(each => each.AsSourceGenerator()), .. Instances<ISourceGenerator>()];

    /// <summary>How a case is parsed: the newest C#, with documentation comments read as a build that writes them does.</summary>
    public static CSharpParseOptions ParseOptions(AnalyzerCase project) =>
        new(LanguageVersion.Preview, DocumentationMode.Diagnose, preprocessorSymbols: project.Symbols);

    /// <summary>The options that the analyzers see.</summary>
    public static AnalyzerOptions Options(AnalyzerCase project) => new(
        [.. project.AdditionalFiles.Select(file => new InMemoryFile(file.Path, file.Text))],
        new InMemoryOptions(project.GlobalOptions, project.PolicyFiles));

    public static CSharpCompilation Compile(AnalyzerCase project)
    {
        var parsing = ParseOptions(project);
        var usings = Usings + (project.HasLibrary ? "\nglobal using ExportPolicy.Rules;" : "") + (project.HasWarehouse ? "\nglobal using Shipping;" : "");
        var trees = project.Files
            .Select(file => Parse(file.Path, file.Markup.Text))
            .Append(Parse("GlobalUsings.g.cs", usings))
            .ToArray();
        var isProgram = trees.Any(tree => tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());
        var compilation = Base(project);
        MetadataReference[] references = [.. project.Assemblies, .. project.Projects.Select(each => MetadataReference.CreateFromImage(Image(each)))];
        if (references.Length > 0)
            compilation = compilation.AddReferences(references);
        return compilation
            .WithOptions(compilation.Options
                .WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary)
                .WithNullableContextOptions(project.Nullable)
                .WithSpecificDiagnosticOptions(project.Severities))
            .AddSyntaxTrees(trees);

        SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), parsing, path);
    }

    /// <summary>The compiler's errors and the analyzers' diagnostics.</summary>
    public static Task<ImmutableArray<Diagnostic>> Diagnose(AnalyzerCase project) => Diagnose(Compile(project), project);

    /// <summary>The same for a compilation that was made elsewhere.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnose(CSharpCompilation compilation, AnalyzerCase project)
    {
        var options = Options(project);
        CSharpGeneratorDriver
            .Create(Generators, options.AdditionalFiles, ParseOptions(project), options.AnalyzerConfigOptionsProvider)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var reported);
        var diagnostics = Analyzers.IsEmpty
            ? generated.GetDiagnostics()
            : await generated.WithAnalyzers(Analyzers, options).GetAllDiagnosticsAsync();
        return [.. reported.Concat(diagnostics)
            .Where(each => !each.IsSuppressed && (each.Severity == DiagnosticSeverity.Error || !each.Id.StartsWith("CS", StringComparison.Ordinal)))
            .OrderBy(each => each.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(each => each.Location.SourceSpan)];
    }

    /// <summary>The compiled project, to be referenced by another or to be run.</summary>
    public static byte[] Image(AnalyzerCase project) => Images.GetValue(project, Emit);

    private static byte[] Emit(AnalyzerCase project)
    {
        using var stream = new MemoryStream();
        var result = Compile(project).Emit(stream);
        Assert.True(result.Success, $"{project.Name} does not compile:\n{string.Join("\n", result.Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error))}");
        return stream.ToArray();
    }

    private static CSharpCompilation Base(AnalyzerCase project) => Bases.GetOrAdd(
        (project.Name, project.HasLibrary, project.HasAspNetCore, project.HasWarehouse),
        key => CSharpCompilation.Create(
            key.Name,
            references: TestReferences.Of(key.Library, key.AspNetCore, key.Warehouse),
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)));

    private static ImmutableArray<T> Instances<T>() =>
        [.. typeof(ExportPolicyAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (T)Activator.CreateInstance(type)!)];
}
