using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>What the compiler and these analyzers say of a part of a document, as a build would.</summary>
internal static class Analysis
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. typeof(ExportPolicyAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(ExportPolicyAnalyzer).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type))];

    /// <summary>The errors in a part of a document, those that are suppressed too.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ErrorsAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var options = new CompilationWithAnalyzersOptions(document.Project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var analyzers = model.Compilation.WithAnalyzers(Analyzers, options);
        var ofSyntax = await analyzers.GetAnalyzerSyntaxDiagnosticsAsync(model.SyntaxTree, cancellation).ConfigureAwait(false);
        var ofMeaning = await analyzers.GetAnalyzerSemanticDiagnosticsAsync(model, span, cancellation).ConfigureAwait(false);
        return [.. model.GetDiagnostics(span, cancellation).Concat(ofSyntax).Concat(ofMeaning)
            .Where(each => each.Severity == DiagnosticSeverity.Error && each.Location.SourceSpan.IntersectsWith(span))
            .OrderBy(each => each.Location.SourceSpan)];
    }
}
