using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Moves a suppression with its reason from a type to the one member that it is about. Where there are several, each wants a reason of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = MoveSuppressionFix.Title), Shared]
public sealed class MoveSuppressionFix : GuardedFix
{
    internal const string Title = "Move the suppression";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.BadSuppression.Id];

    private protected override IEnumerable<Proposal> Propose(Scene scene)
    {
        if (scene.Node is not AttributeSyntax { Parent: AttributeListSyntax { Parent: BaseTypeDeclarationSyntax type } } attribute || Suppression.Of(attribute, scene.Model) is not { } suppression)
            yield break;
        var members = scene.Before.Where(error => error.IsSuppressed && error.Id == suppression.Id && type.Span.Contains(error.Location.SourceSpan)).Select(error => MemberAt(scene, error)).Distinct().ToList();
        if (members.Count != 1 || members[0] is not { } member || scene.Model.GetDeclaredSymbol(Declared(member), scene.Cancellation) is not { } symbol)
            yield break;
        yield return new Proposal($"{Title} to '{symbol.Name}'", editor =>
        {
            editor.AddAttribute(member, SyntaxFactory.AttributeList([attribute.WithoutTrivia()]));
            AttributeEdits.Remove(editor, attribute);
        });
    }

    private static MemberDeclarationSyntax? MemberAt(Scene scene, Diagnostic error) =>
        scene.Root.FindNode(error.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not BaseTypeDeclarationSyntax ? member : null;

    private static SyntaxNode Declared(MemberDeclarationSyntax member) => member is BaseFieldDeclarationSyntax field ? field.Declaration.Variables[0] : member;
}
