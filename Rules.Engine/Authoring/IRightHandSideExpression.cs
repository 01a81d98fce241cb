using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>The actions of a rule.</summary>
public interface IRightHandSideExpression
{
    /// <summary>Runs an action for every match.</summary>
    /// <param name="action">The action; its context inserts facts.</param>
    /// <returns>The actions, to be continued.</returns>
    IRightHandSideExpression Do(Expression<Action<IContext>> action);

    /// <summary>
    /// Inserts a fact for every match. Supported in rules without <c>Not</c>, <c>All</c> and <c>Query</c>;
    /// an equal fact that is already there is an error.
    /// </summary>
    /// <typeparam name="TFact">Type of fact.</typeparam>
    /// <param name="yield">Creates the fact.</param>
    /// <returns>The actions, to be continued.</returns>
    IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yield)
        where TFact : notnull;

    /// <summary>Not supported: a fact is never updated here.</summary>
    /// <typeparam name="TFact">Type of fact.</typeparam>
    /// <param name="yieldInsert">Creates the fact.</param>
    /// <param name="yieldUpdate">Would update it.</param>
    /// <returns>Never.</returns>
    [OutsideSubset(InsteadOf.Yield)]
    IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yieldInsert, Expression<Func<IContext, TFact, TFact>> yieldUpdate)
        where TFact : notnull;

    /// <summary>Not supported: a match is never undone here.</summary>
    /// <param name="action">The action.</param>
    /// <returns>Never.</returns>
    [OutsideSubset(InsteadOf.Undo)]
    IRightHandSideExpression Undo(Expression<Action<IContext>> action);
}
