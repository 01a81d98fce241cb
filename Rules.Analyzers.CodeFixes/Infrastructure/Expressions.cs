using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Makes the few kinds of expressions that fixes write.</summary>
internal static class Expressions
{
    /// <summary><c>on.name</c></summary>
    public static ExpressionSyntax Member(ExpressionSyntax on, string name) =>
        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, AsReceiver(on.WithoutTrivia()), IdentifierName(name));

    /// <summary><c>on.method(arguments)</c></summary>
    public static ExpressionSyntax Call(ExpressionSyntax on, string method, params ExpressionSyntax[] arguments) =>
        InvocationExpression(Member(on, method), ArgumentList(SeparatedList(arguments.Select(Argument))));

    /// <summary><c>await task</c></summary>
    public static ExpressionSyntax Await(ExpressionSyntax task) => AwaitExpression(AsReceiver(task));

    /// <summary><c>_</c>, which is a discard by its kind and not by its text.</summary>
    public static ExpressionSyntax Discard() => IdentifierName(Identifier(default, SyntaxKind.UnderscoreToken, "_", "_", default));

    /// <summary>A block over several lines. Its last line ends as that of the last statement does, so that no line is added or lost.</summary>
    public static BlockSyntax Block(params StatementSyntax[] statements) =>
        SyntaxFactory.Block(
            Token(default, SyntaxKind.OpenBraceToken, TriviaList(ElasticCarriageReturnLineFeed)),
            List(statements.Select((each, index) => index < statements.Length - 1 && each.GetTrailingTrivia().Count == 0 ? each.WithTrailingTrivia(ElasticCarriageReturnLineFeed) : each)),
            Token(TriviaList(ElasticMarker), SyntaxKind.CloseBraceToken, EndOfLine(statements.Last())));

    /// <summary>The end of the line where it is the end of the node as well.</summary>
    public static SyntaxTriviaList EndOfLine(SyntaxNode node) =>
        TriviaList(node.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Take(1).DefaultIfEmpty(ElasticMarker));

    private static ExpressionSyntax AsReceiver(ExpressionSyntax expression) =>
        expression is SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or InstanceExpressionSyntax or TypeSyntax or
            BaseObjectCreationExpressionSyntax or ParenthesizedExpressionSyntax or LiteralExpressionSyntax or PostfixUnaryExpressionSyntax
            ? expression
            : ParenthesizedExpression(expression);
}
