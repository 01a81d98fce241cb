using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Rules on either engine, by name: the engine is one of two, and its package one of several.</summary>
internal static class RuleTypes
{
    private const string BuiltIn = "ExportPolicy.Rules.Engine";

    private static readonly string[] Spaces = [BuiltIn, "NRules.Fluent.Dsl", "NRules.RuleModel"];

    /// <summary>Whether a class is a rule.</summary>
    public static bool IsRule(INamedTypeSymbol? type) =>
        type?.BaseType?.WithBases().Any(each => each.Name == "Rule" && IsOfEngine(each)) == true;

    /// <summary>Whether a type belongs to the authoring form of an engine.</summary>
    public static bool IsOfEngine(ITypeSymbol? type) => type is not null && Spaces.Any(space => IsIn(type, space));

    /// <summary>Whether a type belongs to the built-in engine.</summary>
    public static bool IsOfBuiltIn(ITypeSymbol? type) => type is not null && IsIn(type, BuiltIn);

    /// <summary>The rules that are declared in a compilation, abstract ones aside.</summary>
    public static IEnumerable<INamedTypeSymbol> In(Compilation compilation) =>
        compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>().Where(type => !type.IsAbstract && IsRule(type));

    /// <summary>A class and those that it derives from, the class itself first.</summary>
    public static IEnumerable<INamedTypeSymbol> WithBases(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? each = type; each is not null; each = each.BaseType)
            yield return each;
    }

    /// <summary>The attribute of an engine that a class bears itself, or null.</summary>
    public static AttributeData? AttributeOf(INamedTypeSymbol rule, string attribute) =>
        rule.GetAttributes().FirstOrDefault(each => each.AttributeClass?.Name == attribute && IsOfEngine(each.AttributeClass));

    /// <summary>The text of an attribute such as [Name] or [Description], or null without one.</summary>
    public static string? TextOf(INamedTypeSymbol rule, string attribute) =>
        AttributeOf(rule, attribute)?.Strings().FirstOrDefault();

    // Asked of every call of a program: comparing the last part first spares most of them the work of writing out the name.
    private static bool IsIn(ITypeSymbol type, string space) =>
        type.ContainingNamespace is { Name: { Length: > 0 } last } && space.EndsWith(last, StringComparison.Ordinal) && type.NamespaceName() == space;
}
