using System.Reflection;

namespace ExportPolicy.Rules.Engine;

internal sealed class RuleDefinition(Type ruleType, Rule rule) : IRuleDefinition
{
    public string Name { get; } = ruleType.GetCustomAttribute<NameAttribute>()?.Value ?? ruleType.FullName!;

    public string Description { get; } = ruleType.GetCustomAttribute<DescriptionAttribute>()?.Value ?? "";

    public int Priority { get; } = ruleType.GetCustomAttribute<PriorityAttribute>()?.Value ?? 0;

    public IReadOnlyList<string> Tags { get; } = [.. ruleType.GetCustomAttributes<TagAttribute>().Select(tag => tag.Value)];

    public RuleRepeatability Repeatability { get; } =
        ruleType.GetCustomAttribute<RepeatabilityAttribute>()?.Value ?? RuleRepeatability.Repeatable;

    // Seldom asked for, and by nobody who decides: built anew each time.
    public IReadOnlyList<IReadOnlyList<RuleElement>> LeftHandSide => [.. rule.Build(this).Branches.Select(branch => branch.Select(Shown).ToList())];

    private static RuleElement Shown(LhsElement element) => element switch
    {
        Pattern pattern => new(RuleElementKind.Match, pattern.Variable, pattern.Conditions),
        Binding binding => new(RuleElementKind.Let, binding.Variable, binding.Conditions, binding.Value),
        Query query => new(RuleElementKind.Query, query.Variable, query.Conditions),
        Quantifier quantifier => new(quantifier.Negated ? RuleElementKind.Not : RuleElementKind.Exists, quantifier.Variable, quantifier.Conditions),
        var other => throw new InvalidOperationException($"Unknown element {other}."),
    };
}
