using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>Checks are awaited; the methods around them, and those that call these, become async.</summary>
internal sealed class Asyncify : IProgramChange
{
    public string Name => "make async";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program)
    {
        var checks = program.All<InvocationExpressionSyntax>()
            .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Check" } && program.TypeOf(call) == "Decision")
            .ToList();
        var (methods, calls) = Callers(program, checks);
        if (methods.Count == 0)
            yield break;

        var root = program.Root.ReplaceNodes(
            [.. checks, .. calls, .. methods],
            (old, rewritten) => rewritten switch
            {
                MethodDeclarationSyntax method => method.WithModifiers(Async(method.Modifiers, method.ReturnType)).WithReturnType(TaskOf(method.ReturnType)),
                InvocationExpressionSyntax call when checks.Contains(old) => Await(call.WithExpression(Asynchronous((MemberAccessExpressionSyntax)call.Expression))),
                InvocationExpressionSyntax call => Await(call),
                _ => rewritten,
            });
        yield return program.With(root);
    }

    // The methods that the checks stand in, and those that call such a method; nothing where a lambda, an iterator or an out parameter is in the way.
    private static (HashSet<SyntaxNode> Methods, HashSet<SyntaxNode> Calls) Callers(ProgramSyntax program, List<InvocationExpressionSyntax> checks)
    {
        var (methods, calls) = (new HashSet<SyntaxNode>(), new HashSet<SyntaxNode>());
        var open = new Queue<InvocationExpressionSyntax>(checks);
        while (open.TryDequeue(out var call))
        {
            if (Around(call) is not { } method)
                return ([], []);
            if (!methods.Add(method))
                continue;
            foreach (var caller in program.All<InvocationExpressionSyntax>().Where(each => IsCallOf(program, each, method) && calls.Add(each)))
                open.Enqueue(caller);
        }

        return (methods, calls);
    }

    private static MethodDeclarationSyntax? Around(SyntaxNode node)
    {
        var around = node.Ancestors().FirstOrDefault(each => each is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax or LockStatementSyntax or QueryExpressionSyntax);
        return around is MethodDeclarationSyntax method &&
            !method.Modifiers.Any(SyntaxKind.AsyncKeyword) && !method.Modifiers.Any(SyntaxKind.OverrideKeyword) && !method.Modifiers.Any(SyntaxKind.UnsafeKeyword) && !method.Modifiers.Any(SyntaxKind.PartialKeyword) &&
            !method.ParameterList.Parameters.Any(parameter => parameter.Modifiers.Any(SyntaxKind.OutKeyword) || parameter.Modifiers.Any(SyntaxKind.RefKeyword)) &&
            !method.DescendantNodes().Any(each => each is YieldStatementSyntax)
            ? method
            : null;
    }

    private static bool IsCallOf(ProgramSyntax program, InvocationExpressionSyntax call, MethodDeclarationSyntax method) =>
        SymbolEqualityComparer.Default.Equals(program.Model.GetSymbolInfo(call).Symbol?.OriginalDefinition, program.Model.GetDeclaredSymbol(method));

    private static ParenthesizedExpressionSyntax Await(InvocationExpressionSyntax call) =>
        SyntaxFactory.ParenthesizedExpression(SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), call.WithoutTrivia())).WithTriviaFrom(call);

    private static MemberAccessExpressionSyntax Asynchronous(MemberAccessExpressionSyntax check) => check.WithName(SyntaxFactory.IdentifierName("CheckAsync"));

    private static SyntaxTokenList Async(SyntaxTokenList modifiers, TypeSyntax result) =>
        modifiers.Add(SyntaxFactory.Token(result.GetLeadingTrivia(), SyntaxKind.AsyncKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)));

    private static TypeSyntax TaskOf(TypeSyntax result) =>
        SyntaxFactory.ParseTypeName(result is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } ? "Task" : $"Task<{result.WithoutTrivia()}>").WithTrailingTrivia(SyntaxFactory.Space);
}
