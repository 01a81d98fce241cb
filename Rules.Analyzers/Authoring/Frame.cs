using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>A body that runs, with what its parameters stand for in the call: so a fact keeps its type on the way through helpers that take an object.</summary>
internal sealed class Frame(IOperation body, MethodBodies bodies, Frame? caller = null, IInvocationOperation? call = null)
{
    public IOperation Body => body;

    /// <summary>The bodies of a method that is called from here; none for one of another assembly, or that is running already.</summary>
    public IEnumerable<Frame> Enter(IInvocationOperation next, IMethodSymbol method) =>
        IsRunning(method) ? [] : bodies.Of(method.OriginalDefinition).Select(each => new Frame(each, bodies, this, next));

    /// <summary>The types that a value may have as far as the code tells; none where it is only known to be an object.</summary>
    public IEnumerable<ITypeSymbol> TypesOf(IOperation value) => Types(value, ofElements: false);

    /// <summary>The same for the elements of a sequence.</summary>
    public IEnumerable<ITypeSymbol> ElementTypesOf(IOperation sequence) => Types(sequence, ofElements: true);

    /// <summary>What a type parameter of the method stands for in this call; any other type itself.</summary>
    public ITypeSymbol? Known(ITypeSymbol? type) => type switch
    {
        null or { SpecialType: SpecialType.System_Object } or IErrorTypeSymbol or IDynamicTypeSymbol => null,
        ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } parameter => call is not null && parameter.Ordinal < call.TargetMethod.TypeArguments.Length ? caller!.Known(call.TargetMethod.TypeArguments[parameter.Ordinal]) : null,
        ITypeParameterSymbol => null,
        _ => type,
    };

    private IEnumerable<ITypeSymbol> Types(IOperation value, bool ofElements)
    {
        value = value.Bare();
        return value switch
        {
            IThrowOperation => [],
            IConditionalOperation { WhenFalse: { } otherwise } choice => Types(choice.WhenTrue, ofElements).Concat(Types(otherwise, ofElements)),
            ICoalesceOperation coalesce => Types(coalesce.Value, ofElements).Concat(Types(coalesce.WhenNull, ofElements)),
            ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Types(arm.Value, ofElements)),
            IArrayCreationOperation { Initializer: { } elements } when ofElements => elements.ElementValues.SelectMany(TypesOf),
            ICollectionExpressionOperation elements when ofElements => elements.Elements.SelectMany(each => each is ISpreadOperation spread ? ElementTypesOf(spread.Operand) : TypesOf(each)),
            IParameterReferenceOperation { Parameter: var parameter } when ArgumentFor(parameter) is { } argument => caller!.Types(argument, ofElements),
            _ when Known(ofElements ? ElementOf(value.Type) : value.Type) is { } type => [type],
            ILocalReferenceOperation { Local: var local } => OfLocal(local, ofElements),
            IInvocationOperation next => Enter(next, next.TargetMethod).SelectMany(frame => frame.Returned(ofElements)),
            _ => [],
        };
    }

    private IEnumerable<ITypeSymbol> OfLocal(ILocalSymbol local, bool ofElements)
    {
        foreach (var each in body.DescendantsAndSelf())
        {
            if (each is IVariableDeclaratorOperation { Initializer.Value: { } first } declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
                return Types(first, ofElements);
            if (each is IForEachLoopOperation loop && !ofElements && loop.Locals.Contains(local, SymbolEqualityComparer.Default))
                return ElementTypesOf(loop.Collection);
        }

        return [];
    }

    private IEnumerable<ITypeSymbol> Returned(bool ofElements) => body.Descendants().OfType<IReturnOperation>().Where(each => each.ReturnedValue is not null)
        .SelectMany(each => Types(each.ReturnedValue!, ofElements && each.Kind != OperationKind.YieldReturn));

    private IOperation? ArgumentFor(IParameterSymbol parameter) =>
        call?.Arguments.FirstOrDefault(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.OriginalDefinition, parameter))?.Value;

    private bool IsRunning(IMethodSymbol method) =>
        call is not null && (SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method.OriginalDefinition) || caller!.IsRunning(method));

    private static ITypeSymbol? ElementOf(ITypeSymbol? type) => type switch
    {
        null => null,
        IArrayTypeSymbol array => array.ElementType,
        _ => type.AllInterfaces.Prepend(type as INamedTypeSymbol).FirstOrDefault(each => each?.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0],
    };
}
