using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Formats what a fix writes as the rest of its file is: the ends of its lines, and tabs or spaces.</summary>
internal static class Layout
{
    /// <summary>Formats what is new in a document, once: the annotations go, so that no editor does it again in its own way.</summary>
    public static async Task<Document> FormatAsync(Document document, SourceText before, CancellationToken cancellation)
    {
        document = await Formatter.FormatAsync(document, Formatter.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
        document = await Formatter.FormatAsync(document, SyntaxAnnotation.ElasticAnnotation, cancellationToken: cancellation).ConfigureAwait(false);
        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        root = root.ReplaceNodes(root.GetAnnotatedNodes(Formatter.Annotation), (_, node) => node.WithoutAnnotations(Formatter.Annotation));
        return document.WithSyntaxRoot(LikeTheRest(root, before));
    }

    private static SyntaxNode LikeTheRest(SyntaxNode root, SourceText before)
    {
        var ends = before.Lines.Where(line => line.EndIncludingLineBreak > line.End).Select(line => before.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak))).Distinct().ToList();
        var firsts = before.Lines.Where(line => line.Span.Length > 0).Select(line => before[line.Start]).Distinct().ToList();
        var usesTabs = firsts.Contains('\t') && !firsts.Contains(' ');
        var lines = root.GetText().Lines;
        return root.ReplaceTrivia(root.DescendantTrivia().Where(each => IsElastic(each) || IsOtherEnd(each) || IsOtherIndent(each)), (each, _) =>
            IsOtherEnd(each) ? SyntaxFactory.EndOfLine(ends[0])
            : IsOtherIndent(each) ? SyntaxFactory.Whitespace(each.ToString().Replace("    ", "\t"))
            : each.FullSpan.IsEmpty ? default : each.WithoutAnnotations(SyntaxAnnotation.ElasticAnnotation));

        static bool IsElastic(SyntaxTrivia each) => each.HasAnnotation(SyntaxAnnotation.ElasticAnnotation);
        bool IsOtherEnd(SyntaxTrivia each) => each.IsKind(SyntaxKind.EndOfLineTrivia) && ends.Count == 1 && each.ToString() != ends[0];
        bool IsOtherIndent(SyntaxTrivia each) => usesTabs && each.IsKind(SyntaxKind.WhitespaceTrivia) && lines.GetLineFromPosition(each.SpanStart).Start == each.SpanStart;
    }

    /// <summary>The space before the line on which a node begins. What is moved keeps it, so that its other lines move by as much as its first one.</summary>
    public static SyntaxTriviaList IndentOf(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.ToString(text.Lines.GetLineFromPosition(node.SpanStart).Span);
        return [SyntaxFactory.Whitespace(line.Substring(0, line.Length - line.TrimStart().Length))];
    }

    /// <summary>Gives up one line for the blocks around a node, for it is to be one of several lines.</summary>
    public static void Spread(SyntaxEditor editor, SyntaxNode node)
    {
        var lines = node.SyntaxTree.GetText().Lines;
        foreach (var block in node.Ancestors().TakeWhile(each => each is not TypeDeclarationSyntax).Where(each => each is BlockSyntax or AccessorListSyntax && lines.GetLineFromPosition(each.SpanStart).Equals(lines.GetLineFromPosition(each.Span.End))))
            editor.ReplaceNode(block, (current, _) => current.ReplaceTokens(current.ChildNodes().Select(child => child.GetFirstToken()).Append(current.GetFirstToken()).Append(current.GetLastToken()), (token, _) => token.WithLeadingTrivia(token.LeadingTrivia.Insert(0, SyntaxFactory.ElasticMarker))).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
