using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

internal sealed class RightHandSide(RuleBuilder rule) : IRightHandSideExpression
{
    public IRightHandSideExpression Do(Expression<Action<IContext>> action)
    {
        rule.Actions.Add(rule.Aliases.Resolve(action, rule.Context));
        return this;
    }

    public IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yield)
        where TFact : notnull
    {
        var fact = Expression.Convert(rule.Aliases.Resolve(yield, rule.Context), typeof(object));
        rule.Actions.Add(Expression.Call(rule.Context, nameof(IContext.Insert), null, fact));
        rule.Yields = true;
        return this;
    }

    public IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yieldInsert, Expression<Func<IContext, TFact, TFact>> yieldUpdate)
        where TFact : notnull =>
        throw new OutsideSubsetException("Yield(...) with an update", InsteadOf.Yield);

    public IRightHandSideExpression Undo(Expression<Action<IContext>> action) =>
        throw new OutsideSubsetException("Undo(...)", InsteadOf.Undo);
}
