using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>What is asked before a place in the same condition. Whether a question is the right one is left to its author, but for null, which is told from its opposite.</summary>
internal static class Guards
{
    /// <summary>Whether the code runs only after something was asked about the subject.</summary>
    public static bool Protect(SyntaxNode place, SyntaxNode subject, SyntaxNode condition)
    {
        foreach (var text in TextsOf(subject))
        {
            for (var node = place; node != condition && node.Parent is { } parent; node = parent)
            {
                if (IsAskedBefore(node, parent, text))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition says something about a subject where it is true, or where it is false.</summary>
    public static bool Implies(ExpressionSyntax condition, bool whenTrue, string subject) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Implies(inner.Expression, whenTrue, subject),
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => Implies(not.Operand, !whenTrue, subject),
        BinaryExpressionSyntax both when both.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression =>
            both.IsKind(SyntaxKind.LogicalAndExpression) == whenTrue
                ? Implies(both.Left, whenTrue, subject) || Implies(both.Right, whenTrue, subject)
                : Implies(both.Left, whenTrue, subject) && Implies(both.Right, whenTrue, subject),
        BinaryExpressionSyntax test when IsTestForNull(test) && Mentions(test, subject) => test.IsKind(SyntaxKind.NotEqualsExpression) == whenTrue,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasValue" } test when Mentions(test, subject) => whenTrue,
        _ => Mentions(condition, subject),
    };

    /// <summary>Code without what makes no difference: space, parentheses around it, and '!'.</summary>
    public static string TextOf(SyntaxNode code) => string.Concat(Bare(code).DescendantTokens().Where(token => !token.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression) || !token.IsKind(SyntaxKind.ExclamationToken)).Select(token => token.Text));

    /// <summary>The code below parentheses and '!'.</summary>
    public static SyntaxNode Bare(SyntaxNode code) => code switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        PostfixUnaryExpressionSyntax forced when forced.IsKind(SyntaxKind.SuppressNullableWarningExpression) => Bare(forced.Operand),
        _ => code,
    };

    // Of a call, what it is called on serves as well: before lines.Where(…).First() somebody may ask lines.Any(…).
    private static IEnumerable<string> TextsOf(SyntaxNode subject)
    {
        yield return TextOf(subject);
        while (Bare(subject) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } && Bare(receiver) is not IdentifierNameSyntax)
        {
            subject = receiver;
            yield return TextOf(receiver);
        }
    }

    private static bool IsAskedBefore(SyntaxNode node, SyntaxNode parent, string subject) => parent switch
    {
        BinaryExpressionSyntax both when both.Right == node && both.IsKind(SyntaxKind.LogicalAndExpression) => Implies(both.Left, true, subject),
        BinaryExpressionSyntax both when both.Right == node && both.IsKind(SyntaxKind.LogicalOrExpression) => Implies(both.Left, false, subject),
        ConditionalExpressionSyntax choice when choice.Condition != node => Implies(choice.Condition, choice.WhenTrue == node, subject),
        ArgumentSyntax { Expression: LambdaExpressionSyntax lambda, Parent.Parent: InvocationExpressionSyntax call } => IsFiltered(call, lambda, subject),
        _ => false,
    };

    // lines.Where(line => line.Code != null).Any(line => line.Code!.Length > 3)
    private static bool IsFiltered(InvocationExpressionSyntax call, LambdaExpressionSyntax lambda, string subject)
    {
        for (var each = call; each.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax receiver }; each = receiver)
        {
            if (receiver is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Where" }, ArgumentList.Arguments: var arguments } && arguments.Only()?.Expression is LambdaExpressionSyntax { ExpressionBody: { } filter } where &&
                ParameterOf(where) is { } asked && ParameterOf(lambda) is { } element && (subject == element || subject.StartsWith($"{element}.", StringComparison.Ordinal)) && Implies(filter, true, asked + subject.Substring(element.Length)))
                return true;
        }

        return false;
    }

    /// <summary>The name of the only parameter, or null.</summary>
    public static string? ParameterOf(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: var parameters } => parameters.Only()?.Identifier.ValueText,
        _ => null,
    };

    private static bool IsTestForNull(BinaryExpressionSyntax test) =>
        test.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression && (test.Left.IsKind(SyntaxKind.NullLiteralExpression) || test.Right.IsKind(SyntaxKind.NullLiteralExpression));

    private static bool Mentions(SyntaxNode code, string subject) => code.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(each => TextOf(each) == subject);
}
