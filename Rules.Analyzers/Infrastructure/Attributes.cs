using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Attributes by the identity of their class.</summary>
internal static class Attributes
{
    public static bool Is(this AttributeData attribute, INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type);

    public static bool Has(this ISymbol symbol, INamedTypeSymbol attribute) => symbol.AttributeOf(attribute) is not null;

    public static AttributeData? AttributeOf(this ISymbol symbol, INamedTypeSymbol type)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.Is(type))
                return attribute;
        }

        return null;
    }

    /// <summary>The strings that an attribute is constructed with, one by one or as an array.</summary>
    public static ImmutableArray<string> Strings(this AttributeData attribute) =>
        [.. attribute.ConstructorArguments.SelectMany(each => each.Kind != TypedConstantKind.Array ? [each] : each.Values.IsDefault ? [] : each.Values).Select(each => each.Value).OfType<string>()];
}
