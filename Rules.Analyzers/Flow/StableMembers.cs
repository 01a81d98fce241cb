using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>Which members of a value go on having one value: reading them twice gives the same.</summary>
internal static class StableMembers
{
    /// <summary>What names a member in facts: the same for all constructions of a generic type and for the names of tuple elements.</summary>
    public static object Key(ISymbol member) => member is IFieldSymbol { CorrespondingTupleField: { } field } ? field.Name : member.OriginalDefinition;

    /// <summary>Whether a member cannot change once its object is made.</summary>
    public static bool IsStable(ISymbol member) => member switch
    {
        IFieldSymbol { CorrespondingTupleField: not null } => true,
        IFieldSymbol field => field.IsReadOnly,
        IPropertySymbol property => IsStable(property),
        _ => false,
    };

    /// <summary>The property of a record that a parameter of its own constructor or Deconstruct stands for.</summary>
    public static IPropertySymbol? RecordProperty(INamedTypeSymbol type, string name) =>
        type.IsRecord ? type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() : null;

    /// <summary>The property that keeps what a parameter of a record's primary constructor is given; one that is written out may be given something else.</summary>
    public static IPropertySymbol? KeptProperty(IMethodSymbol constructor, string name) =>
        RecordProperty(constructor.ContainingType, name) is { } property && IsStable(property) &&
        constructor.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() is TypeDeclarationSyntax) && property.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() is ParameterSyntax)
            ? property : null;

    // A get-only property may compute anything; an automatic one, an init-only one, or one of a value that cannot change does not.
    private static bool IsStable(IPropertySymbol property)
    {
        if (property.IsIndexer || property.ReturnsByRef || (property.SetMethod is { IsInitOnly: false } && !property.IsReadOnly))
            return false;
        if (property.IsAbstract || property.ContainingType.TypeKind == TypeKind.Interface || IsOverridable(property))
            return false;
        var type = property.ContainingType;
        if (type.IsAnonymousType || type.MetadataName == "KeyValuePair`2")
            return true;
        return property.DeclaringSyntaxReferences.Length > 0
            ? property.DeclaringSyntaxReferences.All(reference => IsAutomatic(reference.GetSyntax()))
            : property.SetMethod is { IsInitOnly: true };
    }

    // A parameter of a record, or a property whose getter has no body of its own.
    private static bool IsAutomatic(SyntaxNode declaration) => declaration switch
    {
        ParameterSyntax => true,
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } => accessors.Any(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && accessor is { Body: null, ExpressionBody: null }),
        _ => false,
    };

    private static bool IsOverridable(IPropertySymbol property) =>
        (property.IsVirtual || property.IsOverride) && !property.IsSealed && !property.ContainingType.IsSealed;
}
