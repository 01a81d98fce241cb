using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>
/// Evaluates operations in the order in which they run: gives each its value and notes what it makes known. What it does
/// not understand comes to a new value of which nothing is known.
/// </summary>
internal sealed partial class Evaluator(FlowAnalysis analysis, FlowPoint point, FlowState state)
{
    private readonly Dictionary<IOperation, Value> _seen = [];

    private FlowCompilation Compilation => analysis.Options.Compilation;

    private KnownSymbols Known => Compilation.Known;

    private ValueTable Values => analysis.Options.Values;

    private Body Body => analysis.Body;

    /// <summary>Evaluates an operation that stands by itself in a block.</summary>
    public Value Run(IOperation operation)
    {
        analysis.MayThrow(point, state, onlyRefusal: IsPlainDemand(operation is IExpressionStatementOperation statement ? statement.Operation : operation));
        return Evaluate(operation);
    }

    /// <summary>Evaluates an operation.</summary>
    public Value Evaluate(IOperation operation)
    {
        // An expression of thousands of parts ends as EXP1009, not with the compiler.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var value = operation.ConstantValue is { HasValue: true, Value: var constant } && operation is not (IFlowCaptureOperation or IAssignmentOperation)
            ? Values.Of(constant)
            : Dispatch(operation);
        _seen[operation] = value;
        return value;
    }

    private Value Dispatch(IOperation operation)
    {
        switch (operation)
        {
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation);
            case ILocalReferenceOperation local:
                return Read(local, local.Local);
            case IParameterReferenceOperation parameter:
                return Read(parameter, parameter.Parameter);
            case IFlowCaptureOperation capture:
                return Capture(capture);
            case IFlowCaptureReferenceOperation reference:
                return state.Places.TryGetValue(reference.Id, out var captured) ? captured : Fresh(reference);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } instance:
                return NotNull(Values.AtEntry("this"));
            case IIsNullOperation isNull:
                return Truth(isNull, Fact.Is(Evaluate(isNull.Operand), null), isNull.Operand.Type);
            case IConversionOperation conversion:
                return Convert(conversion);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression);
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment);
            case ICompoundAssignmentOperation compound:
                return Assign(compound);
            case IIncrementOrDecrementOperation increment:
                RunMethod(increment, increment.OperatorMethod, [Evaluate(increment.Target)], [increment.Target]);
                return Changed(increment, increment.Target);
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruct(deconstruction);
            case IInvocationOperation call:
                return Call(call);
            case IPropertyReferenceOperation property:
                return ReadProperty(property);
            case IFieldReferenceOperation field:
                return ReadField(field);
            case IObjectCreationOperation creation:
                return Create(creation);
            case IAnonymousObjectCreationOperation creation:
                return Create(creation);
            case ICollectionExpressionOperation collection:
                return MakeCollection(collection);
            case ITupleOperation tuple:
                return MakeTuple(tuple);
            case IAwaitOperation await:
                return Await(await, Evaluate(await.Operation));
            case IBinaryOperation binary:
                return Compare(binary);
            case IUnaryOperation unary:
                return Negate(unary);
            case IIsPatternOperation pattern:
                return Match(pattern);
            case IIsTypeOperation isType:
                return TestType(isType);
            case IFlowAnonymousFunctionOperation lambda:
                return Lambda(lambda);
            case IDelegateCreationOperation creation:
                return MakeDelegate(creation);
            case IMethodReferenceOperation method:
                return Refer(method);
            case INameOfOperation or ITypeOfOperation:
                return NotNull(Fresh(operation));
            case IDefaultValueOperation { Type: { } type } when type.IsReferenceType || IsNullable(type):
                return Values.Of(null);
            default:
                return Unknown(operation);
        }
    }

    // Whatever an operation does not understood may do, it does it with the values of its parts.
    private Value Unknown(IOperation operation)
    {
        foreach (var part in operation.ChildOperations)
            Evaluate(part);
        MayThrow();

        // It may have been passed by reference: a call through a function pointer or at run time does not say so here.
        foreach (var part in operation.ChildOperations)
        {
            if (part is IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument)
                Changed(argument, argument.Value);
            else if (operation is IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation && part is ILocalReferenceOperation or IParameterReferenceOperation)
                Changed(operation, part);
        }

        return Fresh(operation);
    }

    /// <summary>A new value for an operation; what was known of the one that it made the time before is forgotten.</summary>
    private Value Fresh(IOperation site, string part = "", ITypeSymbol? type = null)
    {
        var value = Values.At(site, part, type);
        state.Forget(value);
        return value;
    }

    private Value NotNull(Value value)
    {
        state.Add(Fact.NotNull(value));
        return value;
    }

    /// <summary>The truth of a condition as a value.</summary>
    private Value Truth(IOperation site, Fact condition, ITypeSymbol? type)
    {
        var truth = Fresh(site);
        if (state.Holds(condition))
            return Values.Of(true);
        if (state.Refutes(condition))
            return Values.Of(false);
        state.AddWhere(Fact.True(truth), condition);
        state.AddWhere(Fact.False(truth), Opposite(condition, type));
        return truth;
    }

    // What is not true is false, but for a truth that may be null as well.
    private static Fact Opposite(Fact condition, ITypeSymbol? type) => condition.Detail is bool truth && type?.SpecialType == SpecialType.System_Boolean
        ? Fact.Is(condition.Subject, condition.Relation == Relation.Is ? !truth : truth)
        : condition with { Relation = condition.Relation == Relation.Is ? Relation.IsNot : Relation.Is };

    private void MayThrow() => analysis.MayThrow(point, state);

    private Value Read(IOperation reference, ISymbol variable)
    {
        if (Body.Variables.IsWrittenElsewhere(variable) || variable is ILocalSymbol { RefKind: not RefKind.None })
            return Fresh(reference);
        if (state.Places.TryGetValue(variable, out var value))
            return value;
        if (SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, Body.Owner))
        {
            value = Fresh(reference);
            state.Put(variable, value);
            return value;
        }

        // A variable of the function around, or a parameter of the primary constructor.
        return Compilation.IsStableOutside(variable, Body) ? Values.AtEntry(variable) : Fresh(reference);
    }

    private Value Capture(IFlowCaptureOperation capture)
    {
        var value = Evaluate(capture.Value);
        state.Put(capture.Id, value);
        _ = analysis.Captures[capture.Id] = capture.Value;
        return value;
    }

    /// <summary>The operation that a capture stands for, such as the variable that <c>??=</c> assigns.</summary>
    private IOperation Captured(IOperation operation)
    {
        while (operation is IFlowCaptureReferenceOperation reference && analysis.Captures.TryGetValue(reference.Id, out var captured))
            operation = captured;
        return operation;
    }

    private Value Convert(IConversionOperation conversion)
    {
        var operand = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
        {
            RunMethod(conversion, method, [operand], [conversion.Operand]);
            return Fresh(conversion);
        }

        var to = conversion.Type;
        if (conversion.IsTryCast && to is not null && conversion.Operand.Type is { } from && !Compilation.Is(from, to))
        {
            var cast = Fresh(conversion);
            state.AddWhere(Fact.NotNull(cast), Fact.NotNull(operand));
            return cast;
        }

        if (!conversion.IsTryCast && !conversion.IsImplicit)
            MayThrow();
        return conversion.Conversion is { IsNumeric: true } || conversion.Type?.TypeKind == TypeKind.Enum != (conversion.Operand.Type?.TypeKind == TypeKind.Enum) && !IsNullableOf(conversion)
            ? Fresh(conversion)
            : operand;
    }

    private static bool IsNullableOf(IConversionOperation conversion) => IsWrapper(conversion.Type) || IsWrapper(conversion.Operand.Type);

    private static bool IsWrapper(ITypeSymbol? type) => IsNullable(type) || type?.SpecialType == SpecialType.System_Object;

    private static bool IsNullable(ITypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private Value Lambda(IFlowAnonymousFunctionOperation lambda)
    {
        EndProofs(lambda.Symbol, lambda);
        NoteElementGiven(lambda);
        if (analysis.IsReading)
            Lambdas.Read(analysis, lambda, state);
        return NotNull(Fresh(lambda));
    }

    private Value MakeDelegate(IDelegateCreationOperation creation) => NotNull(Evaluate(creation.Target));

    // A method taken as a value: nobody knows with what it will be called.
    private Value Refer(IMethodReferenceOperation method)
    {
        if (method.Instance is { } instance)
            Evaluate(instance);
        EndProofs(method.Method, method);
        if (analysis.IsReading)
        {
            if (Compilation.Functions.NeedsProof(method.Method, analysis))
                analysis.Unproven.Add(Unproven.Escaping(method, point, state));
            HandOnAll(method.Method, helper => helper.HandsOn.Concat(helper.Demands), _ => null);
        }

        return NotNull(Fresh(method));
    }
}
