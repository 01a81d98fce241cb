using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>What the compiler and these analyzers say of a document, as a build would.</summary>
internal static class Analysis
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. typeof(ExportPolicyAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(ExportPolicyAnalyzer).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type))];

    /// <summary>The errors and warnings in a document, those that are suppressed too. Warnings count, for many builds make errors of them.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ReportedAsync(Document document, CancellationToken cancellation)
    {
        var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var options = new CompilationWithAnalyzersOptions(document.Project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var analyzers = model.Compilation.WithAnalyzers(Analyzers, options);
        var ofSyntax = await analyzers.GetAnalyzerSyntaxDiagnosticsAsync(model.SyntaxTree, cancellation).ConfigureAwait(false);
        var ofMeaning = await analyzers.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellation).ConfigureAwait(false);
        return [.. model.GetDiagnostics(cancellationToken: cancellation).Concat(ofSyntax).Concat(ofMeaning)
            .Where(each => each.Severity >= DiagnosticSeverity.Warning)
            .OrderBy(each => each.Location.SourceSpan)];
    }

    /// <summary>Whether these analyzers report it, and not the compiler.</summary>
    public static bool IsOurs(Diagnostic diagnostic) => Suppression.IsOurs(diagnostic.Id);
}
