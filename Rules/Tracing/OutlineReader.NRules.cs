using System.Linq.Expressions;

namespace ExportPolicy.Rules;

/// <summary>Reads the outline of a rule from the canonical model of NRules.</summary>
internal static class OutlineReader
{
    public static IReadOnlyList<IReadOnlyList<OutlineStep>> Read(IRuleDefinition rule) => [.. Alternatives(rule.LeftHandSide).Select(Steps)];

    // Nested groups multiplied out.
    private static IEnumerable<IEnumerable<RuleElement>> Alternatives(RuleElement element) => element switch
    {
        OrElement or => or.ChildElements.SelectMany(Alternatives),
        GroupElement and => and.ChildElements.Aggregate<RuleElement, IEnumerable<IEnumerable<RuleElement>>>(
            [[]], (heads, next) => [.. from head in heads from tail in Alternatives(next) select head.Concat(tail)]),
        _ => [[element]],
    };

    private static IReadOnlyList<OutlineStep> Steps(IEnumerable<RuleElement> elements)
    {
        var outline = new OutlineBuilder();
        foreach (var element in elements)
            Add(element, outline);
        return outline.Steps;
    }

    private static void Add(RuleElement element, OutlineBuilder outline)
    {
        switch (element)
        {
            case PatternElement { Source: null } pattern:
                outline.Add(OutlineStepKind.Match, VariableOf(pattern), ConditionsOf(pattern));
                break;
            case PatternElement { Source: BindingElement binding } pattern:
                outline.Add(OutlineStepKind.Let, VariableOf(pattern), ConditionsOf(pattern), binding.Expression.Body);
                break;
            case PatternElement pattern:
                outline.Add(OutlineStepKind.Query, VariableOf(pattern), ConditionsOf(pattern));
                break;
            case ExistsElement { Source: PatternElement pattern }:
                outline.Add(OutlineStepKind.Exists, VariableOf(pattern), ConditionsOf(pattern));
                break;
            case NotElement { Source: PatternElement pattern }:
                outline.Add(OutlineStepKind.Not, VariableOf(pattern), ConditionsOf(pattern));
                break;
            case ForAllElement all:
                var fact = VariableOf(all.BasePattern);
                var asked = all.Patterns
                    .SelectMany(pattern => ConditionsOf(pattern).Select(condition => new Renaming(pattern.Declaration.Name, fact).Visit(condition)))
                    .Aggregate(Expression.AndAlso);
                outline.Add(OutlineStepKind.Not, fact, [.. ConditionsOf(all.BasePattern), Expression.Not(asked)]);
                break;
            default:
                throw new InvalidOperationException($"Unknown element {element}.");
        }
    }

    private static ParameterExpression VariableOf(PatternElement pattern) => Expression.Parameter(pattern.ValueType, pattern.Declaration.Name);

    private static IEnumerable<Expression> ConditionsOf(PatternElement pattern) =>
        pattern.Expressions.Find(PatternElement.ConditionName).Select(condition => condition.Expression.Body);

    /// <summary>Lets the conditions of an "All" speak of the fact of its base condition, to which NRules gives another name.</summary>
    private sealed class Renaming(string name, ParameterExpression fact) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node.Name == name ? fact : node;
    }
}
