using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Fixes the diagnostics of a document one after the other, each in what the one before has left: a fix may mend several places, and the names that it brings are taken for the next.</summary>
internal sealed class OneAfterAnother : DocumentBasedFixAllProvider
{
    public static readonly OneAfterAnother Instance = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var fix = (GuardedFix)fixAllContext.CodeFixProvider;
        var cancellation = fixAllContext.CancellationToken;
        var (wanted, tried) = (new SyntaxAnnotation(), new SyntaxAnnotation());
        document = await MarkAsync(document, diagnostics.Select(each => each.Location.SourceSpan), wanted, cancellation).ConfigureAwait(false);
        while (await NextAsync(document, fix, wanted, tried, cancellation).ConfigureAwait(false) is { } next)
        {
            // Marked whether or not it can be fixed: nothing is tried twice.
            document = await MarkAsync(document, [next.Location.SourceSpan], tried, cancellation).ConfigureAwait(false);
            if (await fix.FindAsync(document, next, cancellation).ConfigureAwait(false) is var (_, result))
                document = result;
        }

        return document;
    }

    private static async Task<Diagnostic?> NextAsync(Document document, GuardedFix fix, SyntaxAnnotation wanted, SyntaxAnnotation tried, CancellationToken cancellation)
    {
        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var errors = await Analysis.ReportedAsync(document, cancellation).ConfigureAwait(false);
        return errors.OrderBy(each => each.Location.SourceSpan).ThenBy(each => each.GetMessage(CultureInfo.InvariantCulture), StringComparer.Ordinal).FirstOrDefault(each =>
            !each.IsSuppressed && fix.FixableDiagnosticIds.Contains(each.Id) && NodeAt(root, each.Location.SourceSpan) is var node && node.HasAnnotation(wanted) && !node.HasAnnotation(tried));
    }

    private static async Task<Document> MarkAsync(Document document, IEnumerable<TextSpan> spans, SyntaxAnnotation mark, CancellationToken cancellation)
    {
        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        return document.WithSyntaxRoot(root.ReplaceNodes(spans.Select(span => NodeAt(root, span)).Distinct(), (_, node) => node.WithAdditionalAnnotations(mark)));
    }

    private static SyntaxNode NodeAt(SyntaxNode root, TextSpan span) => root.FindNode(span, findInsideTrivia: true, getInnermostNodeForTie: true);
}
