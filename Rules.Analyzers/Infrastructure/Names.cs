using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Symbols of the framework and of third parties, by name: a program may do without them, and a look-alike of theirs is not what the analyzers guard.</summary>
internal static class Names
{
    /// <summary>The full name without type arguments, such as <c>System.Activator</c>.</summary>
    public static string FullName(this ITypeSymbol type) =>
        type.ContainingType is { } outer ? $"{outer.FullName()}.{type.Name}" : type.NamespaceName() is { Length: > 0 } prefix ? $"{prefix}.{type.Name}" : type.Name;

    public static string NamespaceName(this ISymbol symbol) =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";

    /// <summary>Whether the symbol lies in the namespace or below it.</summary>
    public static bool IsIn(this ISymbol symbol, string space)
    {
        var name = symbol.NamespaceName();
        return name.StartsWith(space, StringComparison.Ordinal) && (name.Length == space.Length || name[space.Length] == '.');
    }

    public static bool IsSystemType(this ITypeSymbol? type) =>
        type is { Name: "Type" or "TypeInfo" } && type.FullName() is "System.Type" or "System.Reflection.TypeInfo";

    /// <summary>Whether the type is, derives from or implements a type of that full name.</summary>
    public static bool Is(this ITypeSymbol? type, string fullName)
    {
        for (var each = type; each is not null; each = each.BaseType)
        {
            if (IsNamed(each, fullName))
                return true;
        }

        return type is not null && type.AllInterfaces.Any(each => IsNamed(each, fullName));
    }

    // Comparing the last part first spares most types the work of writing out their names.
    private static bool IsNamed(ITypeSymbol type, string fullName) =>
        fullName.EndsWith(type.Name, StringComparison.Ordinal) && type.FullName() == fullName;
}
