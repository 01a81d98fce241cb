using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>The types of an application, as opposed to those of the framework and of this library, whose objects do not change behind the scenes.</summary>
internal static class OwnTypes
{
    public static bool IsOwn(ITypeSymbol type, KnownSymbols known) =>
        type.SpecialType == SpecialType.None && type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && !type.IsIn("System") && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, known.Library);

    /// <summary>The types of the objects to which one leads: its own, those of its members, of the elements of its collections.</summary>
    public static HashSet<ITypeSymbol> Below(ITypeSymbol type, KnownSymbols known)
    {
        var found = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<ITypeSymbol>([type]);
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (!seen.Add(next))
                continue;
            if (next is IArrayTypeSymbol array)
                open.Push(array.ElementType);
            if (next is ITypeParameterSymbol parameter)
                Push(parameter.ConstraintTypes);
            if (next is INamedTypeSymbol named)
                Push(named.TypeArguments);
            if (!IsOwn(next, known))
                continue;
            found.Add(next.OriginalDefinition);
            Push(next.GetMembers().Where(member => !member.IsStatic).Select(TypeOf).OfType<ITypeSymbol>());
            if (next.BaseType is { } ancestor)
                open.Push(ancestor);
        }

        return found;

        void Push(IEnumerable<ITypeSymbol> types)
        {
            foreach (var each in types)
                open.Push(each);
        }
    }

    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        ITypeSymbol type => type,
        _ => null,
    };

    /// <summary>The type of the elements of a collection; null where it is none.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { IsGenericType: true } named => named.TypeArguments.Last(),
        _ => null,
    };

    /// <summary>Whether one object may be of both types.</summary>
    public static bool AreRelated(ITypeSymbol one, ITypeSymbol other) => Derives(one, other) || Derives(other, one);

    public static bool IsInSource(ISymbol symbol) => symbol.OriginalDefinition.DeclaringSyntaxReferences.Length > 0;

    private static bool Derives(ITypeSymbol type, ITypeSymbol from)
    {
        for (var each = type; each is not null && each.SpecialType != SpecialType.System_Object; each = each.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(each.OriginalDefinition, from.OriginalDefinition))
                return true;
        }

        return from.TypeKind == TypeKind.Interface && type.AllInterfaces.Any(each => SymbolEqualityComparer.Default.Equals(each.OriginalDefinition, from.OriginalDefinition));
    }
}
