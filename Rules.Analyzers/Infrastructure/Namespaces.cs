using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Everything that a namespace holds.</summary>
internal static class Namespaces
{
    /// <summary>The types in a namespace, a type, and everything below them.</summary>
    public static IEnumerable<INamedTypeSymbol> AllTypes(this INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol inner)
                continue;
            if (inner is INamedTypeSymbol type)
                yield return type;
            foreach (var below in inner.AllTypes())
                yield return below;
        }
    }
}
