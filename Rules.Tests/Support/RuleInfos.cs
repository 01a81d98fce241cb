using System.Reflection;

namespace ExportPolicy.Rules.Tests;

/// <summary>What every rule of the library declares of itself.</summary>
internal static class RuleInfos
{
    public static IEnumerable<RuleInfo> All { get; } =
    [
        .. typeof(PolicyEngine).Assembly.GetTypes()
            .Select(type => type.GetField("Info", BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null))
            .OfType<RuleInfo>()
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];
}
