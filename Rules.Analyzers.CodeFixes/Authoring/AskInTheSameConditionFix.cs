using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Protects a condition that may throw: by the guard that stands in another condition of the same call, or by a question before it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = AskInTheSameConditionFix.Title), Shared]
public sealed class AskInTheSameConditionFix : GuardedFix
{
    internal const string Title = "Ask in the same condition";

    // Their conditions hold together, so that one may be moved into another. The first one of All is another matter.
    private static readonly string[] Joining = ["Match", "Exists", "Not", "Where", "Having"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.PartialCondition.Id];

    private protected override IEnumerable<Proposal> Propose(Scene scene)
    {
        if (scene.Node.FirstAncestorOrSelf<LambdaExpressionSyntax>() is not { ExpressionBody: { } body } lambda || scene.Model.GetTypeInfo(body, scene.Cancellation).Type?.SpecialType != SpecialType.System_Boolean)
            yield break;
        if (scene.Model.GetOperation(scene.Node, scene.Cancellation) is { } operation && Partiality.Of(operation) is { } need && lambda.Parent is ArgumentSyntax { Parent: ArgumentListSyntax list } place &&
            list.Parent is InvocationExpressionSyntax call && scene.Model.GetSymbolInfo(call, scene.Cancellation).Symbol is { } method && Joining.Contains(method.Name) && RuleTypes.IsOfEngine(method.ContainingType))
        {
            foreach (var other in list.Arguments.Where(argument => argument != place))
            {
                if (GuardIn(other, lambda, Guards.TextOf(need.Subject)) is { } moved)
                    yield return new Proposal(TitleOf(moved), editor => editor.ReplaceNode(list, Without(list.ReplaceNode(body, Protected(scene.Node, body, moved)), list.Arguments.IndexOf(other))));
            }
        }

        if (scene.Diagnostic.Properties.TryGetValue(PartialConditionAnalyzer.Guard, out var text) && text is not null)
        {
            var guard = ParseExpression(text);
            yield return new Proposal(TitleOf(guard), editor => editor.ReplaceNode(body, Protected(scene.Node, body, guard)));
        }
    }

    private static string TitleOf(ExpressionSyntax guard) => $"{Title}: '{guard.Code()}'";

    /// <summary>The body of another condition where it guards the subject, in the words of this one; null where it does not, or where a comment would be lost.</summary>
    private static ExpressionSyntax? GuardIn(ArgumentSyntax other, LambdaExpressionSyntax lambda, string subject)
    {
        if (other.Expression is not LambdaExpressionSyntax { ExpressionBody: { } guard } asked || other.DescendantTrivia().Any(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia))
            return null;
        if (Guards.ParameterOf(asked) is { } theirs && Guards.ParameterOf(lambda) is { } ours && theirs != ours)
            guard = guard.ReplaceNodes(guard.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == theirs && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)), (name, _) => IdentifierName(ours).WithTriviaFrom(name));
        return Guards.Implies(guard, true, subject) ? guard.WithoutTrivia() : null;
    }

    private static ArgumentListSyntax Without(ArgumentListSyntax list, int position) => list.RemoveNode(list.Arguments[position], SyntaxRemoveOptions.KeepNoTrivia)!;

    // Right before the operand of && that needs it: what is asked before that may guard the guard itself.
    private static BinaryExpressionSyntax Protected(SyntaxNode place, ExpressionSyntax body, ExpressionSyntax guard) => body switch
    {
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) && both.Left.Span.Contains(place.Span) => both.WithLeft(Protected(place, both.Left, guard)),
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) => both.WithLeft(And(both.Left, guard).WithTrailingTrivia(both.Left.GetTrailingTrivia())),
        _ => And(guard, body),
    };

    private static BinaryExpressionSyntax And(ExpressionSyntax left, ExpressionSyntax right) => BinaryExpression(
        SyntaxKind.LogicalAndExpression,
        AsOperand(left).WithoutTrailingTrivia().WithLeadingTrivia(left.GetLeadingTrivia()),
        Token(TriviaList(Space), SyntaxKind.AmpersandAmpersandToken, TriviaList(Space)),
        AsOperand(right).WithoutLeadingTrivia().WithTrailingTrivia(right.GetTrailingTrivia()));

    private static ExpressionSyntax AsOperand(ExpressionSyntax expression) => expression.Kind() is SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression or SyntaxKind.ConditionalExpression or SyntaxKind.SimpleAssignmentExpression
        ? ParenthesizedExpression(expression.WithoutTrivia())
        : expression;
}
