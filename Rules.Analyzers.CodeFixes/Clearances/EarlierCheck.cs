using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>A check before the call, whose decision is in a variable or goes unused.</summary>
/// <param name="Statement">The statement that checks.</param>
/// <param name="Check">The expression of the decision, or of its task.</param>
/// <param name="Variable">The variable that holds it; null where it is dropped.</param>
/// <param name="IsTask">Whether the check is still to be awaited.</param>
internal sealed record EarlierCheck(StatementSyntax Statement, ExpressionSyntax Check, string? Variable, bool IsTask)
{
    /// <summary>The checks that the diagnostic blames and that the call can see.</summary>
    public static IEnumerable<EarlierCheck> At(Scene scene, ControlledCall call) =>
        scene.Blamed.OfType<ExpressionSyntax>().Select(check => Of(check, scene)).OfType<EarlierCheck>().Where(check => check.IsSeenBy(call.Syntax));

    private static EarlierCheck? Of(ExpressionSyntax check, Scene scene)
    {
        while (!IsDecision(check, scene) && Outer(check) is { } outer)
            check = outer;
        var isTask = !IsDecision(check, scene);
        return check.Parent switch
        {
            ExpressionStatementSyntax statement => new(statement, check, null, isTask),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } statement } } variable } =>
                new(statement, check, variable.Identifier.ValueText, isTask),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax target, Parent: ExpressionStatementSyntax statement } assignment when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) =>
                new(statement, check, scene.Model.GetSymbolInfo(target, scene.Cancellation).Symbol is IDiscardSymbol ? null : target.Identifier.ValueText, isTask),
            _ => null,
        };
    }

    private static bool IsDecision(ExpressionSyntax expression, Scene scene) =>
        SymbolEqualityComparer.Default.Equals(scene.Model.GetTypeInfo(expression, scene.Cancellation).Type, scene.Flow.Known.Decision);

    /// <summary>What is made of a task on the way to its result: await, and calls such as ConfigureAwait.</summary>
    public static ExpressionSyntax? Outer(ExpressionSyntax task) => task.Parent switch
    {
        AwaitExpressionSyntax or ParenthesizedExpressionSyntax or MemberAccessExpressionSyntax => (ExpressionSyntax)task.Parent,
        InvocationExpressionSyntax invocation when invocation.Expression == task => invocation,
        _ => null,
    };

    private bool IsSeenBy(ExpressionSyntax call)
    {
        var list = Statement.Parent is GlobalStatementSyntax global ? global.Parent! : Statement.Parent!;
        return list is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax && Statement.Span.End <= call.SpanStart && list.Contains(call);
    }
}
