using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>The calls by which a rule describes itself, on either engine.</summary>
internal static class RuleCalls
{
    /// <summary>Whether a call adds to the conditions of a rule, as Match and Not do.</summary>
    public static bool IsOfConditions(this IInvocationOperation call) => IsOf(call.TargetMethod, "ILeftHandSideExpression");

    /// <summary>Whether a call adds to the actions of a rule, as Do and Yield do.</summary>
    public static bool IsOfActions(this IInvocationOperation call) => IsOf(call.TargetMethod, "IRightHandSideExpression");

    /// <summary>Whether a call belongs to a query inside a rule, as Match and Collect do.</summary>
    public static bool IsOfQuery(this IInvocationOperation call) => IsOf(call.TargetMethod, "QueryExtensions");

    /// <summary>Whether a call inserts facts.</summary>
    public static bool IsInsertion(this IInvocationOperation call) =>
        call.TargetMethod.ContainingType.Name == "IContext" && RuleTypes.IsOfEngine(call.TargetMethod.ContainingType) && call.TargetMethod.Name.Contains("Insert");

    /// <summary>Whether the lambda is a condition, or another expression by which a rule matches. A lambda around others, as of a query, is none itself.</summary>
    public static bool IsCondition(this IAnonymousFunctionOperation lambda) =>
        lambda.IsExpressionTree() && lambda.Argument()?.Parent is IInvocationOperation { TargetMethod: var method } && RuleTypes.IsOfEngine(method.ContainingType) &&
        !IsOfActions(method.ContainingType) && !method.Parameters.Any(parameter => IsOfActions(parameter.Type));

    /// <summary>Whether a call may add to a rule by code that is written elsewhere: it is of the rule itself, or gets something of the engine.</summary>
    public static bool IsHelper(this IInvocationOperation call) =>
        !RuleTypes.IsOfEngine(call.TargetMethod.ContainingType) &&
        (RuleTypes.IsRule(call.TargetMethod.ContainingType) || call.Arguments.Any(argument => RuleTypes.IsOfEngine(argument.Value.Bare().Type)));

    /// <summary>The lambda that is handed over for a parameter, or null.</summary>
    public static IAnonymousFunctionOperation? Lambda(this IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value.Bare() as IAnonymousFunctionOperation;

    /// <summary>The argument that a lambda is, or is part of.</summary>
    public static IArgumentOperation? Argument(this IAnonymousFunctionOperation lambda)
    {
        IOperation? argument = lambda;
        while (argument is not (null or IArgumentOperation))
            argument = argument.Parent;
        return (IArgumentOperation?)argument;
    }

    /// <summary>The calls in some code, in the order in which they are written.</summary>
    public static ImmutableArray<IInvocationOperation> Calls(IEnumerable<IOperation> code) =>
        [.. code.SelectMany(each => each.DescendantsAndSelf()).OfType<IInvocationOperation>().OrderBy(call => call.Name().SpanStart)];

    /// <summary>The name by which a method is called, with its type arguments: what a message points at in a chain of calls.</summary>
    public static SyntaxNode Name(this IInvocationOperation call) => (call.Syntax as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        { } name => name,
        null => call.Syntax,
    };

    private static bool IsOf(IMethodSymbol method, string type) => method.ContainingType.Name == type && RuleTypes.IsOfEngine(method.ContainingType);

    private static bool IsOfActions(ITypeSymbol type) => type.Name.StartsWith("IRightHandSide", StringComparison.Ordinal) && RuleTypes.IsOfEngine(type);
}
