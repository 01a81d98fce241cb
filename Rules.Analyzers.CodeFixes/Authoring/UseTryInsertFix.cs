using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Inserts by TryInsert what is yielded where the fact would have to be taken back.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = UseTryInsertFix.Title), Shared]
public sealed class UseTryInsertFix : GuardedFix
{
    internal const string Title = "Use TryInsert";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.OutsideSubset.Id];

    // What takes its type from where it stands would become a mere object.
    private protected override IEnumerable<Proposal> Propose(Scene scene)
    {
        if (scene.Node is not SimpleNameSyntax { Identifier.ValueText: "Yield", Parent.Parent: InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } } name ||
            arguments.Only()?.Expression is not LambdaExpressionSyntax { ExpressionBody: { } fact and not (ImplicitObjectCreationExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax or LiteralExpressionSyntax) } lambda || Guards.ParameterOf(lambda) is not { } parameter)
            yield break;
        var context = parameter == "_" ? new FreshNames(scene).Take("ctx") : parameter;
        var action = SimpleLambdaExpression(Parameter(Identifier(context)), Expressions.Call(IdentifierName(context), "TryInsert", fact.WithoutTrivia()));
        yield return new Proposal(Title, editor =>
        {
            editor.ReplaceNode(name, name.CopyAnnotationsTo(IdentifierName("Do").WithTriviaFrom(name))!);
            editor.ReplaceNode(lambda, action.WithTriviaFrom(lambda).WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation));
        });
    }
}
