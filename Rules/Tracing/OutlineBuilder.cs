using System.Linq.Expressions;

namespace ExportPolicy.Rules;

/// <summary>Builds the steps of one alternative of a rule. Expressions mention facts by the names of their variables.</summary>
internal sealed class OutlineBuilder
{
    private readonly List<OutlineStep> _steps = [];
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    public IReadOnlyList<OutlineStep> Steps => _steps;

    /// <summary>Adds a step.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="variable">Its fact or value.</param>
    /// <param name="conditions">What must hold.</param>
    /// <param name="value">The value of a <see cref="OutlineStepKind.Let"/>.</param>
    public void Add(OutlineStepKind kind, ParameterExpression variable, IEnumerable<Expression> conditions, Expression? value = null)
    {
        var isNamed = kind is OutlineStepKind.Match or OutlineStepKind.Let or OutlineStepKind.Query;
        var name = variable.Name ?? "";
        var alias = isNamed ? name : AliasFor(variable.Type);
        var computed = value is null ? null : Compile<object?>(Expression.Convert(value, typeof(object)));
        var hidden = _slots.TryGetValue(name, out var outer);
        var slot = _slots[name] = _steps.Count;
        _steps.Add(new OutlineStep(kind, alias, variable.Type, slot, [.. conditions.SelectMany(Parts).Select(condition => Condition(condition, name, alias))], computed));
        if (isNamed)
            return;

        // What a quantifier asks of its facts nobody else can mention.
        if (hidden)
            _slots[name] = outer;
        else
            _slots.Remove(name);
    }

    private OutlineCondition Condition(Expression condition, string name, string alias) =>
        new(ConditionText.Of(condition, new Dictionary<string, string> { [name] = alias }), Compile<bool>(condition));

    // Interpreted: they are evaluated a few times only, and compiling costs more.
    private Func<object?[], T> Compile<T>(Expression body)
    {
        var facts = Expression.Parameter(typeof(object?[]), "facts");
        return Expression.Lambda<Func<object?[], T>>(new Slots(facts, _slots).Visit(body), facts).Compile(preferInterpretation: true);
    }

    // The name that a person would give it, and that no fact has.
    private string AliasFor(Type type)
    {
        var alias = char.ToLowerInvariant(type.Name[0]) + type.Name[1..];
        return _slots.ContainsKey(alias) ? $"other{type.Name}" : alias;
    }

    // Each part of a condition that is joined by && can fail alone; what is always true cannot.
    private static IEnumerable<Expression> Parts(Expression condition) => condition switch
    {
        ConstantExpression { Value: true } => [],
        BinaryExpression { NodeType: ExpressionType.AndAlso } and => Parts(and.Left).Concat(Parts(and.Right)),
        _ => [condition],
    };

    /// <summary>Puts the facts in the place of the variables that name them.</summary>
    private sealed class Slots(ParameterExpression facts, Dictionary<string, int> slots) : ExpressionVisitor
    {
        private readonly HashSet<ParameterExpression> _own = [];

        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            _own.UnionWith(node.Parameters);
            return base.VisitLambda(node);
        }

        protected override Expression VisitParameter(ParameterExpression node) => !_own.Contains(node) && slots.TryGetValue(node.Name ?? "", out var slot)
            ? Expression.Convert(Expression.ArrayIndex(facts, Expression.Constant(slot)), node.Type)
            : node;
    }
}
