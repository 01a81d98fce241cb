using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Rules on either engine, by name: the engine is one of two, and its package one of several.</summary>
internal static class RuleTypes
{
    private static readonly string[] Spaces = ["ExportPolicy.Rules.Engine", "NRules.Fluent.Dsl"];

    /// <summary>Whether a class is a rule.</summary>
    public static bool IsRule(INamedTypeSymbol? type)
    {
        for (var each = type?.BaseType; each is not null; each = each.BaseType)
        {
            if (each.Name == "Rule" && Spaces.Contains(each.NamespaceName()))
                return true;
        }

        return false;
    }

    /// <summary>Whether a type belongs to the authoring form of an engine.</summary>
    public static bool IsOfEngine(ITypeSymbol? type) => type is not null && Spaces.Contains(type.NamespaceName());

    /// <summary>The text of an attribute such as [Name] or [Description], or null without one.</summary>
    public static string? TextOf(INamedTypeSymbol rule, string attribute) =>
        rule.GetAttributes().Where(each => each.AttributeClass?.Name == attribute && IsOfEngine(each.AttributeClass)).SelectMany(each => each.Strings()).FirstOrDefault();
}
