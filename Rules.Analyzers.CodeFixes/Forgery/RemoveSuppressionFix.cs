using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Takes a suppression back that is wrong and hides nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RemoveSuppressionFix.Title), Shared]
public sealed class RemoveSuppressionFix : GuardedFix
{
    internal const string Title = "Remove the suppression that hides nothing";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.BadSuppression.Id];

    private protected override IEnumerable<Proposal> Propose(Scene scene)
    {
        if (scene.Node is AttributeSyntax attribute)
            yield return new Proposal(Title, editor => AttributeEdits.Remove(editor, attribute)) { SeenBy = attribute.Parent is AttributeListSyntax { Target: not null } ? "" : null };
        else if (scene.Node.FirstAncestorOrSelf<PragmaWarningDirectiveTriviaSyntax>() is { } pragma)
            yield return new Proposal(Title, editor => Remove(editor, pragma, scene.Node.ToString()));
    }

    // The line that restores the warnings goes with the one that disables them.
    private static void Remove(SyntaxEditor editor, PragmaWarningDirectiveTriviaSyntax pragma, string id)
    {
        PragmaWarningDirectiveTriviaSyntax[] both = Next(pragma, id) is { DisableOrRestoreKeyword.RawKind: (int)SyntaxKind.RestoreKeyword } restore ? [pragma, restore] : [pragma];
        editor.ReplaceNode(editor.OriginalRoot, (root, _) =>
        {
            var lines = both.Select(each => root.FindTrivia(each.SpanStart)).ToList();
            return root.ReplaceTrivia(lines.Concat(lines.Where(IsWhole).SelectMany(IndentOf)), (line, _) => line.IsDirective && !IsWhole(line) ? SyntaxFactory.Trivia(Without((PragmaWarningDirectiveTriviaSyntax)line.GetStructure()!, id)) : default);
        });

        static bool IsWhole(SyntaxTrivia line) => ((PragmaWarningDirectiveTriviaSyntax)line.GetStructure()!).ErrorCodes.Count == 1;
    }

    private static PragmaWarningDirectiveTriviaSyntax? Next(PragmaWarningDirectiveTriviaSyntax pragma, string id)
    {
        for (var next = pragma.GetNextDirective(); next is not null; next = next.GetNextDirective())
        {
            if (next is PragmaWarningDirectiveTriviaSyntax { IsActive: true } other && other.ErrorCodes.Any(code => IsId(code, id)))
                return other;
        }

        return null;
    }

    private static IEnumerable<SyntaxTrivia> IndentOf(SyntaxTrivia line) =>
        line.Token.LeadingTrivia.TakeWhile(each => each != line).Reverse().TakeWhile(each => each.IsKind(SyntaxKind.WhitespaceTrivia));

    private static PragmaWarningDirectiveTriviaSyntax Without(PragmaWarningDirectiveTriviaSyntax pragma, string id) =>
        pragma.WithErrorCodes(pragma.ErrorCodes.Remove(pragma.ErrorCodes.First(code => IsId(code, id))));

    private static bool IsId(ExpressionSyntax code, string id) => code.ToString() == id;
}
