using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>
/// The conditions of a rule. An alias is a local variable or field, written as <c>() => order</c>;
/// later conditions and actions that mention it mean the matched fact.
/// </summary>
public interface ILeftHandSideExpression
{
    /// <summary>Matches every fact of a type (or derived from it) that meets the conditions, and names it.</summary>
    /// <typeparam name="TFact">Type of fact.</typeparam>
    /// <param name="alias">Variable that stands for the matched fact.</param>
    /// <param name="conditions">Conditions, all of which must hold.</param>
    /// <returns>The conditions, to be continued.</returns>
    ILeftHandSideExpression Match<TFact>(Expression<Func<TFact>> alias, params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;

    /// <summary>Matches every fact of a type (or derived from it) that meets the conditions, without naming it.</summary>
    /// <typeparam name="TFact">Type of fact.</typeparam>
    /// <param name="conditions">Conditions, all of which must hold.</param>
    /// <returns>The conditions, to be continued.</returns>
    ILeftHandSideExpression Match<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;

    /// <summary>Requires at least one fact that meets the conditions; the rule does not fire once for each.</summary>
    /// <typeparam name="TFact">Type of fact.</typeparam>
    /// <param name="conditions">Conditions, all of which must hold.</param>
    /// <returns>The conditions, to be continued.</returns>
    ILeftHandSideExpression Exists<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;

    /// <summary>Requires that no fact meets the conditions.</summary>
    /// <typeparam name="TFact">Type of fact.</typeparam>
    /// <param name="conditions">Conditions, all of which a fact must meet to count.</param>
    /// <returns>The conditions, to be continued.</returns>
    ILeftHandSideExpression Not<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;

    /// <summary>Requires that every fact that meets the base condition meets the others too.</summary>
    /// <typeparam name="TFact">Type of fact.</typeparam>
    /// <param name="baseCondition">Selects the facts in question.</param>
    /// <param name="conditions">Conditions that each of them must meet.</param>
    /// <returns>The conditions, to be continued.</returns>
    ILeftHandSideExpression All<TFact>(Expression<Func<TFact, bool>> baseCondition, params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;

    /// <summary>Requires that every fact of a type meets the condition.</summary>
    /// <typeparam name="TFact">Type of fact.</typeparam>
    /// <param name="condition">Condition that each fact must meet.</param>
    /// <returns>The conditions, to be continued.</returns>
    ILeftHandSideExpression All<TFact>(Expression<Func<TFact, bool>> condition)
        where TFact : notnull;

    /// <summary>Matches every result of a query, and names it.</summary>
    /// <typeparam name="TResult">Type of result.</typeparam>
    /// <param name="alias">Variable that stands for the result.</param>
    /// <param name="queryExpression">The query, starting with <c>Match</c>.</param>
    /// <returns>The conditions, to be continued.</returns>
    ILeftHandSideExpression Query<TResult>(Expression<Func<TResult>> alias, Func<IQuery, IQuery<TResult>> queryExpression)
        where TResult : notnull;

    /// <summary>Groups conditions, all of which must hold; useful as one alternative of <see cref="Or"/>.</summary>
    /// <param name="builder">Adds the conditions.</param>
    /// <returns>The conditions, to be continued.</returns>
    ILeftHandSideExpression And(Action<ILeftHandSideExpression> builder);

    /// <summary>Alternatives: the rule fires once for every match of each of them.</summary>
    /// <param name="builder">Adds the alternatives.</param>
    /// <returns>The conditions, to be continued.</returns>
    ILeftHandSideExpression Or(Action<ILeftHandSideExpression> builder);

    /// <summary>Names a value computed from what has been matched.</summary>
    /// <typeparam name="TResult">Type of value.</typeparam>
    /// <param name="alias">Variable that stands for the value.</param>
    /// <param name="expression">Computes the value.</param>
    /// <returns>The conditions, to be continued.</returns>
    ILeftHandSideExpression Let<TResult>(Expression<Func<TResult>> alias, Expression<Func<TResult>> expression);

    /// <summary>Adds conditions over everything matched so far.</summary>
    /// <param name="conditions">Conditions, all of which must hold.</param>
    /// <returns>The conditions, to be continued.</returns>
    ILeftHandSideExpression Having(params Expression<Func<bool>>[] conditions);
}
