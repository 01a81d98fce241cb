using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>Who gets hold of a variable itself and not of its value: another name, a pointer, a span, a callee that may write to it.</summary>
internal sealed class References(FlowCompilation compilation)
{
    private readonly ConcurrentDictionary<IParameterSymbol, bool> _written = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _replacing = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a callee may write to what it is given by reference. One that is only read may be cast to one that is not; the bodies at hand say so.</summary>
    public bool MayWrite(IParameterSymbol? parameter) => parameter?.RefKind switch
    {
        RefKind.Ref or RefKind.Out => true,
        RefKind.In or RefKind.RefReadOnlyParameter => _written.GetOrAdd(parameter.OriginalDefinition, PassesOn),
        _ => false,
    };

    /// <summary>Whether a call on a value may put another in its place.</summary>
    public bool MayReplace(IInvocationOperation call) =>
        call is { Instance.Type: { IsValueType: true } type, TargetMethod: { IsReadOnly: false, IsStatic: false } } && MayReplaceItself(type);

    /// <summary>Whether a struct assigns itself anywhere. Those of the framework that matter here do not.</summary>
    public bool MayReplaceItself(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsReadOnly: false, TypeKind: TypeKind.Struct } && _replacing.GetOrAdd(type.OriginalDefinition, AssignsItself);

    /// <summary>The variables and fields for which something else stands from here on: they may change at any time.</summary>
    public static IEnumerable<ISymbol> Aliased(IOperation operation) => AliasedOperations(operation).SelectMany(Roots);

    /// <summary>The variables in which a place lies, such as the one of a struct for its field; with the field, which may lie in an object.</summary>
    public static IEnumerable<ISymbol> Roots(IOperation place) => place switch
    {
        IDeclarationExpressionOperation declaration => Roots(declaration.Expression),
        IParenthesizedOperation parenthesized => Roots(parenthesized.Operand),
        ILocalReferenceOperation local => [local.Local],
        IParameterReferenceOperation parameter => [parameter.Parameter],
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => Roots(conditional.WhenTrue).Concat(Roots(whenFalse)),
        IFieldReferenceOperation { Instance: { } instance } field => instance.Type is { IsValueType: true } ? Roots(instance).Append(field.Field) : [field.Field],
        IInlineArrayAccessOperation element => Roots(element.Instance),
        _ => [],
    };

    private static IEnumerable<IOperation> AliasedOperations(IOperation operation)
    {
        switch (operation)
        {
            case IAddressOfOperation address:
                return [address.Reference];
            case IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } alias:
                return alias.GetVariableInitializer() is { } initializer ? [initializer.Value] : [];
            case ISimpleAssignmentOperation { IsRef: true } alias:
                return [alias.Value];
            case IConditionalOperation { IsRef: true, WhenFalse: { } whenFalse } either:
                return [either.WhenTrue, whenFalse];
            case IArgumentOperation { Parameter: { RefKind: not RefKind.None } parameter } argument when HandsOut(parameter.ContainingSymbol):
                return [argument.Value];
            case IInvocationOperation { Instance: { Type.IsValueType: true } instance, TargetMethod: var method } when HandsOut(method):
                return [instance];
            case IPropertyReferenceOperation { Instance: { Type.IsValueType: true } instance, Property: var property } when HandsOut(property):
                return [instance];

            // What the compiler does not describe, such as __makeref.
            case { Kind: OperationKind.None }:
                return [.. operation.ChildOperations];
            default:
                return [];
        }
    }

    // Whether what comes back, or the object that is made or called, may hold on to a reference that it is given.
    private static bool HandsOut(ISymbol? member) => member switch
    {
        IMethodSymbol method => method.RefKind != RefKind.None || Holds(method.ReturnType) || Holds(method.ContainingType) || method.Parameters.Any(parameter => Holds(parameter.Type)),
        IPropertySymbol property => property.RefKind != RefKind.None || Holds(property.Type),
        _ => false,
    };

    private static bool Holds(ITypeSymbol? type) =>
        type is { IsRefLikeType: true } or { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } or { SpecialType: SpecialType.System_TypedReference or SpecialType.System_IntPtr or SpecialType.System_UIntPtr };

    private bool PassesOn(IParameterSymbol parameter) => compilation.BodiesOf(parameter.ContainingSymbol).SelectMany(body => body.Descendants()).Any(operation =>
        Aliased(operation).Contains(parameter, SymbolEqualityComparer.Default) ||
        operation is IArgumentOperation { Parameter.RefKind: not RefKind.None, Value: IParameterReferenceOperation passed } && SymbolEqualityComparer.Default.Equals(passed.Parameter, parameter));

    private bool AssignsItself(ITypeSymbol type) =>
        type.DeclaringSyntaxReferences.Length == 0
            ? !type.IsIn("System")
            : type.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind != MethodKind.Constructor).SelectMany(method => compilation.BodiesOf(method)).SelectMany(body => body.Descendants()).Any(operation =>
            operation is IAssignmentOperation { Target: IInstanceReferenceOperation } or IArgumentOperation { Parameter.RefKind: not RefKind.None, Value: IInstanceReferenceOperation } or IAddressOfOperation { Reference: IInstanceReferenceOperation } ||
            operation is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target.Descendants().Any(part => part is IInstanceReferenceOperation) ||
            AliasedOperations(operation).Any(place => place is IInstanceReferenceOperation));
}
