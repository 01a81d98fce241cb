using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Small questions about operations.</summary>
internal static class Operations
{
    /// <summary>The value below conversions and parentheses.</summary>
    public static IOperation Bare(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IDelegateCreationOperation creation:
                    operation = creation.Target;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>Whether the value is null as written: a literal, a default, or a constant that is null.</summary>
    public static bool IsNull(this IOperation operation) => operation.ConstantValue is { HasValue: true, Value: null } || operation is IDefaultValueOperation { Type.IsReferenceType: true };

    /// <summary>Whether the operation is named only, as in nameof, and never runs.</summary>
    public static bool IsInNameOf(this IOperation operation)
    {
        for (var each = operation.Parent; each is not null; each = each.Parent)
        {
            if (each is INameOfOperation)
                return true;
        }

        return false;
    }

    /// <summary>The method, its arguments and its receiver for anything that calls: an invocation or a creation.</summary>
    public static (IMethodSymbol? Method, ImmutableArray<IArgumentOperation> Arguments, IOperation? Receiver) AsCall(this IOperation operation) => operation switch
    {
        IInvocationOperation invocation => (invocation.TargetMethod, invocation.Arguments, invocation.Instance),
        IObjectCreationOperation creation => (creation.Constructor, creation.Arguments, null),
        _ => (null, [], null),
    };

    /// <summary>The member that an operation runs: a method, a constructor or a property.</summary>
    public static ISymbol? CalledMember(this IOperation operation) => operation switch
    {
        IInvocationOperation invocation => invocation.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IPropertyReferenceOperation reference => reference.Property,
        _ => null,
    };

    /// <summary>The methods that an operation runs or takes as a value; accessors, operators and constructors are methods too.</summary>
    public static IMethodSymbol[] CalledMethods(this IOperation operation) => operation switch
    {
        IInvocationOperation call => [call.TargetMethod],
        IMethodReferenceOperation reference => [reference.Method],
        IObjectCreationOperation { Constructor: { } constructor } => [constructor],
        IPropertyReferenceOperation { Property: { GetMethod: { } getter, SetMethod: { } setter } } => [getter, setter],
        IPropertyReferenceOperation { Property: var property } when (property.GetMethod ?? property.SetMethod) is { } accessor => [accessor],
        IBinaryOperation { OperatorMethod: { } method } => [method],
        IUnaryOperation { OperatorMethod: { } method } => [method],
        ICompoundAssignmentOperation { OperatorMethod: { } method } => [method],
        IIncrementOrDecrementOperation { OperatorMethod: { } method } => [method],
        IConversionOperation { OperatorMethod: { } method } => [method],
        IDeconstructionAssignmentOperation { SemanticModel: { } model } when operation.DeconstructMethod(model) is { } method => [method],
        _ => [],
    };

    /// <summary>The Deconstruct method that an operation calls; null where it takes a tuple apart, or nothing.</summary>
    public static IMethodSymbol? DeconstructMethod(this IOperation operation, SemanticModel model) => operation.Syntax switch
    {
        AssignmentExpressionSyntax assignment => model.GetDeconstructionInfo(assignment).Method,
        var syntax when syntax.FirstAncestorOrSelf<ForEachVariableStatementSyntax>() is { } loop && loop.Variable.Span.Contains(syntax.Span) => model.GetDeconstructionInfo(loop).Method,
        _ => null,
    };

    /// <summary>The outermost operation: the body or initializer that the operation belongs to.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    /// <summary>Whether the lambda is handed over as a tree of expressions and not as code.</summary>
    public static bool IsExpressionTree(this IAnonymousFunctionOperation lambda) => lambda.Parent?.Type.Is("System.Linq.Expressions.Expression") == true;
}
