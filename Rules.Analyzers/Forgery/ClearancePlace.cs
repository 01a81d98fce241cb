using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>A place that receives a clearance: an argument, a result, a field or property. A local is one only where a ! says that it holds a clearance: what reaches another place from there is a matter of flow.</summary>
internal readonly struct ClearancePlace(string name, NullableAnnotation annotation, bool isContract = false)
{
    public string Name { get; } = name;

    // A cast is checked at run time, so it matters only where it stands for a proof. Null matters wherever the type says that there is none.
    public bool Wants(bool isNull, bool isForgiven) =>
        isContract || isNull && (annotation == NullableAnnotation.NotAnnotated || isForgiven && annotation != NullableAnnotation.Annotated);

    /// <summary>The place that a value goes to, if it is one.</summary>
    public static ClearancePlace? Of(IOperation value, ISymbol member, KnownSymbols known) => value.Parent switch
    {
        IArgumentOperation { Parameter: { RefKind: not RefKind.Out } parameter } =>
            new($"parameter '{parameter.Name}'", parameter.NullableAnnotation, parameter.OriginalDefinition.Has(known.ClearanceFor)),
        IParameterInitializerOperation { Parameter: var parameter } => new($"parameter '{parameter.Name}'", parameter.NullableAnnotation),
        IReturnOperation returned => new("the caller", ResultOf(Enclosing(returned, member))),
        IAssignmentOperation { Target: IMemberReferenceOperation { Member: var assigned } } assignment when assignment.Value == value => Of(assigned, known),
        IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields } => Of(fields[0], known),
        IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties } => Of(properties[0], known),
        IAssignmentOperation { Target: IArrayElementReferenceOperation { ArrayReference.Type: IArrayTypeSymbol array } } => new("the array", array.ElementNullableAnnotation),
        IArrayInitializerOperation { Parent: IArrayCreationOperation { Type: IArrayTypeSymbol array } } => new("the array", array.ElementNullableAnnotation),
        ITupleOperation or ICollectionExpressionOperation => new("the collection", NullableAnnotation.None),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => new($"'{local.Name}'", OrNone(local)),
        IAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } assignment when assignment.Value == value => new($"'{local.Name}'", OrNone(local)),
        _ => null,
    };

    private static ClearancePlace Of(ISymbol member, KnownSymbols known) =>
        new($"'{member.Name()}'", TypeOf(member).NullableAnnotation, member.OriginalDefinition.Has(known.ClearanceFor));

    // Without a ! the compiler warns of null in a local itself, and whoever reads it is asked for a test.
    private static NullableAnnotation OrNone(ILocalSymbol local) => local.NullableAnnotation == NullableAnnotation.Annotated ? NullableAnnotation.Annotated : NullableAnnotation.None;

    private static ITypeSymbol TypeOf(ISymbol member) => member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;

    private static ISymbol Enclosing(IOperation operation, ISymbol member)
    {
        for (var each = operation.Parent; each is not null; each = each.Parent)
        {
            if (each is IAnonymousFunctionOperation { Symbol: var lambda })
                return lambda;
            if (each is ILocalFunctionOperation { Symbol: var local })
                return local;
        }

        return member;
    }

    // What a task or an iterator wraps is the result that the value is.
    private static NullableAnnotation ResultOf(ISymbol member)
    {
        var type = (member as IMethodSymbol)?.ReturnType;
        while (type is INamedTypeSymbol { IsGenericType: true, TypeArguments: { Length: 1 } arguments })
            type = arguments[0];
        return type?.NullableAnnotation ?? NullableAnnotation.None;
    }
}
