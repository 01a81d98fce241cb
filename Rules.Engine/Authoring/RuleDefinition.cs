using System.Reflection;

namespace ExportPolicy.Rules.Engine;

internal sealed class RuleDefinition(Type ruleType) : IRuleDefinition
{
    public string Name { get; } = ruleType.GetCustomAttribute<NameAttribute>()?.Value ?? ruleType.FullName!;

    public string Description { get; } = ruleType.GetCustomAttribute<DescriptionAttribute>()?.Value ?? "";

    public int Priority { get; } = ruleType.GetCustomAttribute<PriorityAttribute>()?.Value ?? 0;

    public IReadOnlyList<string> Tags { get; } = [.. ruleType.GetCustomAttributes<TagAttribute>().Select(tag => tag.Value)];

    public RuleRepeatability Repeatability { get; } =
        ruleType.GetCustomAttribute<RepeatabilityAttribute>()?.Value ?? RuleRepeatability.Repeatable;
}
