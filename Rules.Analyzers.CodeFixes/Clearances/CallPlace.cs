using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>The statement, or the function with an expression for its body, in which a call stands: where statements can be put before it or around.</summary>
internal sealed class CallPlace
{
    private readonly SyntaxNode _owner;
    private readonly ExpressionSyntax _call;
    private readonly ExpressionSyntax? _body;
    private readonly bool _returns;

    private CallPlace(SyntaxNode owner, ExpressionSyntax call, ExpressionSyntax? body, bool returns) =>
        (_owner, _call, _body, _returns) = (owner, call, body, returns);

    /// <summary>The place of a call; null where no statement can go, as in the initializer of a field.</summary>
    public static CallPlace? Of(ExpressionSyntax call, SemanticModel model)
    {
        for (SyntaxNode? node = call; node is not null; node = node.Parent)
        {
            switch (node.Parent)
            {
                case StatementSyntax statement and not LocalFunctionStatementSyntax:
                    return new CallPlace(statement, call, null, returns: false);
                case ArrowExpressionClauseSyntax { Parent: (BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax) and var function } arrow:
                    return new CallPlace(function, call, arrow.Expression, Returns(model.GetDeclaredSymbol(function)));
                case LambdaExpressionSyntax lambda when lambda.ExpressionBody == node:
                    return new CallPlace(lambda, call, lambda.ExpressionBody, Returns(model.GetSymbolInfo(lambda).Symbol));
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether the place is there for the call alone, so that nothing is left out with it.</summary>
    public bool IsForTheCallAlone => !_returns && (_body ?? (_owner as ExpressionStatementSyntax)?.Expression) is { } expression && IsTheCall(expression);

    /// <summary>Whether the place may be passed without the call.</summary>
    public bool IsConditional => _call.Ancestors().TakeWhile(node => node != _owner).Any(node =>
        node is ConditionalAccessExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax or QueryExpressionSyntax or CatchFilterClauseSyntax or WhenClauseSyntax ||
        node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression or SyntaxKind.CoalesceAssignmentExpression);

    /// <summary>Puts statements before the call, and a condition where there is one.</summary>
    public void Rewrite(SyntaxEditor editor, IReadOnlyList<StatementSyntax> before, ExpressionSyntax? condition = null)
    {
        if (_owner is not StatementSyntax statement || _body is not null)
        {
            editor.ReplaceNode(_owner, (current, _) => WithBlock(current, body => Expressions.Block([.. before, Conditioned(body)])));
            Layout.Spread(editor, _owner);
            return;
        }

        var indent = Layout.IndentOf(statement);
        if (statement.Parent is BlockSyntax or SwitchSectionSyntax)
            Replace(statement, each => each);
        else if (statement.Parent is GlobalStatementSyntax)
            Replace(statement.Parent, GlobalStatement);
        else
            editor.ReplaceNode(statement, (current, _) => Expressions.Block([.. before, Conditioned(((StatementSyntax)current).WithLeadingTrivia(indent))]).WithAdditionalAnnotations(Formatter.Annotation));
        if (statement.Parent is not BlockSyntax || condition is not null)
            Layout.Spread(editor, statement);

        StatementSyntax Conditioned(StatementSyntax each) => condition is null ? each : IfStatement(condition, Expressions.Block(each));

        // What stands before the statement, such as a comment, stays before what is put there.
        void Replace(SyntaxNode listed, Func<StatementSyntax, SyntaxNode> wrap)
        {
            foreach (var (each, index) in before.Select((each, index) => (each, index)))
                editor.InsertBefore(listed, wrap(New((index == 0 ? each.WithLeadingTrivia(Leading(listed)) : each).WithTrailingTrivia(Expressions.EndOfLine(listed)))));
            editor.ReplaceNode(listed, (current, _) =>
            {
                var old = (current as GlobalStatementSyntax)?.Statement ?? (StatementSyntax)current;
                var made = Conditioned(old.WithLeadingTrivia(indent));
                return wrap(New(made.WithLeadingTrivia(before.Count > 0 ? indent : Leading(listed))));
            });
        }
    }

    // Elastic where something else stands before it on its line, so that a statement of several lines starts on one of its own.
    private static SyntaxTriviaList Leading(SyntaxNode listed) =>
        listed.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) ? listed.GetLeadingTrivia() : listed.GetLeadingTrivia().Insert(0, ElasticMarker);

    private static StatementSyntax New(StatementSyntax statement) => statement.WithAdditionalAnnotations(Formatter.Annotation);

    private SyntaxNode WithBlock(SyntaxNode function, Func<StatementSyntax, BlockSyntax> block)
    {
        switch (function)
        {
            case LambdaExpressionSyntax lambda:
                return lambda.WithBody(Made(lambda.ExpressionBody!, lambda.ArrowToken, default)).WithArrowToken(lambda.ArrowToken.WithTrailingTrivia(Space)).WithAdditionalAnnotations(Formatter.Annotation);
            case LocalFunctionStatementSyntax { ExpressionBody: { } body } local:
                return local.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Made(body.Expression, body.ArrowToken, local.SemicolonToken));
            case AccessorDeclarationSyntax { ExpressionBody: { } body } accessor:
                return accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Made(body.Expression, body.ArrowToken, accessor.SemicolonToken));
            case BaseMethodDeclarationSyntax { ExpressionBody: { } body } method:
                return method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Made(body.Expression, body.ArrowToken, method.SemicolonToken));
            default:
                throw new InvalidOperationException($"{function.Kind()} has no expression for its body.");
        }

        BlockSyntax Made(ExpressionSyntax expression, SyntaxToken arrow, SyntaxToken semicolon)
        {
            var trivia = arrow.TrailingTrivia.AddRange(expression.GetLeadingTrivia());
            StatementSyntax statement = _returns ? ReturnStatement(expression.WithoutLeadingTrivia()) : ExpressionStatement(expression.WithoutLeadingTrivia());
            statement = statement.WithLeadingTrivia(Layout.IndentOf(_body!));
            if (trivia.Any(each => each.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia))
                statement = statement.WithLeadingTrivia(trivia.SkipWhile(each => each.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia));
            return block(statement).WithTrailingTrivia(semicolon.TrailingTrivia).WithAdditionalAnnotations(Formatter.Annotation);
        }
    }

    private static bool Returns(ISymbol? function) =>
        function is IMethodSymbol { ReturnsVoid: false } method && !(method.IsAsync && method.ReturnType is INamedTypeSymbol { IsGenericType: false });

    private bool IsTheCall(ExpressionSyntax expression) => expression == _call || expression switch
    {
        AwaitExpressionSyntax await => IsTheCall(await.Expression),
        ParenthesizedExpressionSyntax parenthesized => IsTheCall(parenthesized.Expression),
        ConditionalAccessExpressionSyntax access => IsTheCall(access.WhenNotNull),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard => IsTheCall(discard.Right),

        // What is done with the task or the result that it returns, such as ConfigureAwait.
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => IsTheCall(member.Expression),
        _ => false,
    };
}
