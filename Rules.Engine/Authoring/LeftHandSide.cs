using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

internal sealed class LeftHandSide(RuleBuilder rule, GroupBuilder group) : ILeftHandSideExpression
{
    public ILeftHandSideExpression Match<TFact>(Expression<Func<TFact>> alias, params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull => Match(rule.Aliases.Declare(alias), conditions);

    public ILeftHandSideExpression Match<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull => Match(Aliases.Anonymous<TFact>(conditions), conditions);

    private LeftHandSide Match(ParameterExpression variable, LambdaExpression[] conditions)
    {
        group.Add(new Pattern(variable, rule.Aliases.ResolveAll(conditions, variable)));
        return this;
    }

    public ILeftHandSideExpression Exists<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull => Quantify<TFact>(conditions, negated: false);

    public ILeftHandSideExpression Not<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull => Quantify<TFact>(conditions, negated: true);

    private LeftHandSide Quantify<TFact>(LambdaExpression[] conditions, bool negated)
    {
        var variable = Aliases.Anonymous<TFact>(conditions);
        group.Add(new Quantifier(variable, rule.Aliases.ResolveAll(conditions, variable), negated));
        return this;
    }

    public ILeftHandSideExpression All<TFact>(Expression<Func<TFact, bool>> condition)
        where TFact : notnull => All(_ => true, [condition]);

    public ILeftHandSideExpression All<TFact>(Expression<Func<TFact, bool>> baseCondition, params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull
    {
        var variable = Aliases.Anonymous<TFact>(baseCondition);
        var asked = rule.Aliases.ResolveAll(conditions, variable).DefaultIfEmpty(Expression.Constant(true)).Aggregate(Expression.AndAlso);
        group.Add(new Quantifier(variable, [rule.Aliases.Resolve(baseCondition, variable), Expression.Not(asked)], Negated: true));
        return this;
    }

    public ILeftHandSideExpression Query<TResult>(Expression<Func<TResult>> alias, Func<IQuery, IQuery<TResult>> queryExpression)
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(queryExpression);
        var query = new QueryBuilder(rule.Aliases);
        queryExpression(new QueryExpression<TResult>(query));
        group.Add(new Query(rule.Aliases.Declare(alias), query.Steps, []));
        return this;
    }

    public ILeftHandSideExpression And(Action<ILeftHandSideExpression> builder) => Nest(builder, isOr: false);

    public ILeftHandSideExpression Or(Action<ILeftHandSideExpression> builder) => Nest(builder, isOr: true);

    private LeftHandSide Nest(Action<ILeftHandSideExpression> builder, bool isOr)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder(new LeftHandSide(rule, group.AddGroup(isOr)));
        return this;
    }

    public ILeftHandSideExpression Let<TResult>(Expression<Func<TResult>> alias, Expression<Func<TResult>> expression)
    {
        var value = rule.Aliases.Resolve(expression);
        group.Add(new Binding(rule.Aliases.Declare(alias), value, []));
        return this;
    }

    public ILeftHandSideExpression Having(params Expression<Func<bool>>[] conditions)
    {
        group.Having(rule.Aliases.ResolveAll(conditions));
        return this;
    }
}
