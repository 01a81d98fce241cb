using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

internal static class Conditions
{
    /// <summary>The parts of conditions joined by <c>&amp;&amp;</c>, those about <paramref name="variable"/> alone first.</summary>
    public static IReadOnlyList<Expression> CheapestFirst(IEnumerable<Expression> conditions, ParameterExpression variable) =>
        [.. conditions.SelectMany(Conjuncts).OrderBy(condition => Variables.In(condition).All(v => v == variable) ? 0 : 1)];

    private static IEnumerable<Expression> Conjuncts(Expression condition) => condition switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso, Method: null } and => [.. Conjuncts(and.Left), .. Conjuncts(and.Right)],
        ConstantExpression { Value: true } => [],
        _ => [condition],
    };
}
