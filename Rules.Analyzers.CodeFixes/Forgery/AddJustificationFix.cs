using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Makes the comment behind a suppression its justification. Where there is none the fix has nothing to say: a reason that a tool writes is nobody's.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = AddJustificationFix.Title), Shared]
public sealed class AddJustificationFix : GuardedFix
{
    internal const string Title = "Let the suppression stand, justified by its comment";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.BadSuppression.Id];

    private protected override IEnumerable<Proposal> Propose(Scene scene)
    {
        if (scene.Node is not AttributeSyntax { Parent: AttributeListSyntax { Attributes.Count: 1 } list } attribute || Suppression.Of(attribute, scene.Model) is null)
            yield break;
        var trivia = list.GetTrailingTrivia();
        var comment = trivia.FirstOrDefault(each => each.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);
        var reason = comment.ToString().Trim('/', '*', ' ');
        if (reason.Length == 0 || reason.Contains('\n'))
            yield break;
        yield return new Proposal($"{Title}: '{reason}'", editor => editor.ReplaceNode(list, list
            .ReplaceNode(attribute, Justified(attribute, (AttributeArgumentSyntax)editor.Generator.AttributeArgument("Justification", editor.Generator.LiteralExpression(reason))))
            .WithTrailingTrivia(trivia.SkipWhile(each => each == comment || each.IsKind(SyntaxKind.WhitespaceTrivia)))));
    }

    private static AttributeSyntax Justified(AttributeSyntax attribute, AttributeArgumentSyntax justification)
    {
        var arguments = attribute.ArgumentList!.Arguments;
        var old = arguments.FirstOrDefault(each => each.NameEquals?.Name.Identifier.ValueText == "Justification");
        return attribute.WithArgumentList(attribute.ArgumentList.WithArguments(old is null ? arguments.Add(justification) : arguments.Replace(old, justification.WithTriviaFrom(old))));
    }
}
