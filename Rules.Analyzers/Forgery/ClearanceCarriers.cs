using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Types whose values hold a clearance, and would bring one along when they are read from data.</summary>
internal sealed class ClearanceCarriers(KnownSymbols known)
{
    private readonly IssuedTypes _issued = new(known);
    private readonly ConcurrentDictionary<ITypeSymbol, string?> _found = new(SymbolEqualityComparer.Default);

    /// <summary>What of the gate's a value of the type would bring along: the type itself, or a member that a reader can fill. Null for most types.</summary>
    public string? Find(ITypeSymbol type)
    {
        if (_found.TryGetValue(type, out var found))
            return found;
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        if (Find(type, seen) is { } brought)
            return _found.GetOrAdd(type, brought);

        // All that was seen on the way was searched to the end, too.
        foreach (var each in seen)
            _found.TryAdd(each, null);
        return _found.GetOrAdd(type, (string?)null);
    }

    /// <summary>The same for the type itself, its members aside.</summary>
    public string? FindIssued(ITypeSymbol type) => _issued.IsIssued(type) ? type.Name() : null;

    private string? Find(ITypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        if (FindIssued(type) is { } issued)
            return issued;
        if (_found.TryGetValue(type, out var before) || !seen.Add(type))
            return before;
        if (type is IArrayTypeSymbol array)
            return Find(array.ElementType, seen);
        if (type is not INamedTypeSymbol { TypeKind: not (TypeKind.Enum or TypeKind.Delegate) } named)
            return null;
        // A collection brings what is in it; services and the like (Func, Lazy, ILogger) are not read from data.
        if (named.IsGenericType && (IsCollection(named) || named.IsTupleType || named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T))
            return named.TypeArguments.Select(each => Find(each, seen)).FirstOrDefault(each => each is not null);
        for (var each = named; each is not null && (each.IsGenericType || known.MayAnnotate(each.ContainingAssembly)); each = each.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(each.ContainingAssembly, known.Library))
                return null;
            if (each.GetMembers().Select(member => FindMember(member, seen)).FirstOrDefault(found => found is not null) is { } found)
                return found;
        }

        return null;
    }

    private string? FindMember(ISymbol member, HashSet<ITypeSymbol> seen)
    {
        if (member.IsStatic || Serializers.Skips(member))
            return null;
        var type = member switch
        {
            IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public, IsIndexer: false } property => property.Type,
            IFieldSymbol { DeclaredAccessibility: Accessibility.Public, IsReadOnly: false } field => field.Type,
            IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaredAccessibility: Accessibility.Public } constructor => Bound(constructor),
            _ => null,
        };
        return type is not null && Find(type, seen) is { } found ? $"{found} in {member.ContainingType.Name()}" : null;

        // A constructor is one that a reader can use where each parameter is the value of a property.
        ITypeSymbol? Bound(IMethodSymbol constructor) => constructor.Parameters.Select(parameter => parameter.Type).FirstOrDefault(each => Find(each, seen) is not null);
    }

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T ||
        type.AllInterfaces.Any(each => each.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);
}
