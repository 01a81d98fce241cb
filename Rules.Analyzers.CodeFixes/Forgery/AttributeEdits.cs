using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Gives types attributes, and takes attributes away without the comments and directives that stand before them.</summary>
internal static class AttributeEdits
{
    /// <summary>Gives a type an attribute with an argument; one that it has already gets the argument.</summary>
    public static void Set(SyntaxEditor editor, TypeDeclarationSyntax type, AttributeData? present, string name, ExpressionSyntax argument)
    {
        var arguments = SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(argument)));
        if (present?.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax attribute && type.Contains(attribute))
            editor.ReplaceNode(attribute, attribute.WithArgumentList(arguments));
        else
            editor.AddAttribute(type, SyntaxFactory.AttributeList([SyntaxFactory.Attribute(SyntaxFactory.IdentifierName(name), arguments)]));
    }

    public static void Remove(SyntaxEditor editor, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            editor.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia);
            return;
        }

        var position = Lists(list.Parent!).IndexOf(list);
        editor.ReplaceNode(list.Parent!, (owner, _) => Without(owner, Lists(owner)[position]));
    }

    private static SyntaxNode Without(SyntaxNode owner, AttributeListSyntax list)
    {
        var next = list.GetLastToken().GetNextToken(includeZeroWidth: true);
        var (before, after) = (list.GetLeadingTrivia(), next.LeadingTrivia);
        var kept = after.All(IsSpace) ? before : before.Take(before.Count - before.Reverse().TakeWhile(IsSpace).Count()).Concat(after);
        var mark = new SyntaxAnnotation();
        var marked = owner.ReplaceSyntax([list], (each, _) => each.WithAdditionalAnnotations(mark), [next], (each, _) => each.WithLeadingTrivia(kept), [], (each, _) => each);
        return marked.RemoveNode(marked.GetAnnotatedNodes(mark).Single(), SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    private static bool IsSpace(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia);

    private static List<AttributeListSyntax> Lists(SyntaxNode owner) => [.. owner.ChildNodes().OfType<AttributeListSyntax>()];
}
