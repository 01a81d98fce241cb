using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>The function around some code, where that function may await: it is async, or returns a task and can be made so without its callers noticing.</summary>
internal sealed class AsyncFunction
{
    private readonly SyntaxNode? _toChange;
    private readonly bool _hasResult;
    private readonly SemanticModel _model;

    private AsyncFunction(SyntaxNode? toChange, bool hasResult, SemanticModel model) => (_toChange, _hasResult, _model) = (toChange, hasResult, model);

    /// <summary>The function around a node; null where it must stay without await.</summary>
    public static AsyncFunction? Around(SyntaxNode node, SemanticModel model)
    {
        var function = node.Ancestors().First(IsFunction);
        var method = function is AnonymousFunctionExpressionSyntax ? model.GetSymbolInfo(function).Symbol : model.GetDeclaredSymbol(function);
        if (function is CompilationUnitSyntax || method is IMethodSymbol { IsAsync: true })
            return new AsyncFunction(null, false, model);
        return method is IMethodSymbol { ReturnType: INamedTypeSymbol type } && BodyOf(function) is not null && Flow.FrameworkSymbols.IsTask(type)
            ? new AsyncFunction(function, type.IsGenericType, model)
            : null;
    }

    /// <summary>Makes the function async where it is not yet.</summary>
    public void Ensure(SyntaxEditor editor)
    {
        if (_toChange is null)
            return;
        var last = BodyOf(_toChange)!.Statements.LastOrDefault();
        foreach (var each in BodyOf(_toChange)!.DescendantNodes(child => !IsFunction(child)).OfType<ReturnStatementSyntax>())
            Return(editor, each, isLast: each == last);
        editor.ReplaceNode(_toChange, (current, generator) => current switch
        {
            AnonymousFunctionExpressionSyntax lambda => lambda.WithoutLeadingTrivia().WithAsyncKeyword(Token(SyntaxKind.AsyncKeyword)).WithLeadingTrivia(lambda.GetLeadingTrivia()),
            _ => generator.WithModifiers(current, generator.GetModifiers(current).WithAsync(true)),
        });
    }

    private void Return(SyntaxEditor editor, ReturnStatementSyntax statement, bool isLast)
    {
        var value = statement.Expression!;
        if (_hasResult)
            editor.ReplaceNode(value, (current, _) => Finished(value, "FromResult") is { } result ? result.WithTriviaFrom(current) : Expressions.Await((ExpressionSyntax)current.WithoutTrivia()).WithTriviaFrom(current));
        else if (IsFinished(value) && isLast)
            editor.RemoveNode(statement);
        else if (IsFinished(value))
            editor.ReplaceNode(statement, ReturnStatement().WithTriviaFrom(statement));
        else if (isLast)
            editor.ReplaceNode(statement, (current, _) => Awaited((ReturnStatementSyntax)current).WithTriviaFrom(current));
        else
            editor.ReplaceNode(statement, (current, _) => Expressions.Block(Awaited((ReturnStatementSyntax)current), ReturnStatement()).WithTriviaFrom(current).WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static ExpressionStatementSyntax Awaited(ReturnStatementSyntax statement) => ExpressionStatement(Expressions.Await(statement.Expression!.WithoutTrivia()));

    // Task.FromResult(value) is value, once awaited.
    private ExpressionSyntax? Finished(ExpressionSyntax value, string method) =>
        value is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } && _model.GetSymbolInfo(value).Symbol is IMethodSymbol { IsStatic: true } called && called.Name == method && called.ContainingType.Name is "Task" or "ValueTask"
            ? arguments[0].Expression
            : null;

    private static bool IsFinished(ExpressionSyntax value) =>
        value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } || value.Kind() is SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression;

    private static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax;

    private static BlockSyntax? BodyOf(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Block,
        LocalFunctionStatementSyntax local => local.Body,
        MethodDeclarationSyntax method => method.Body,
        _ => null,
    };
}
