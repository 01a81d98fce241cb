using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Which interface members a member implements.</summary>
internal static class Interfaces
{
    /// <summary>The interface members that a member of a type implements for that type, by name or explicitly.</summary>
    public static IEnumerable<ISymbol> ImplementedBy(ISymbol member)
    {
        var named = ExplicitlyBy(member).ToArray();
        if (named.Length > 0)
            return named;
        return member.ContainingType is not { } type || type.TypeKind == TypeKind.Interface ? [] : type.AllInterfaces
            .SelectMany(each => each.GetMembers(member.Name))
            .Where(declared => declared.Kind == member.Kind && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), member));
    }

    private static IEnumerable<ISymbol> ExplicitlyBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        _ => [],
    };
}
