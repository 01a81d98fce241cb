namespace ExportPolicy.Rules.Engine;

/// <summary>
/// Facts, and the rules fired over them. Two facts are the same when they are of one type and equal.
/// A session is used by one thread at a time.
/// </summary>
public interface ISession
{
    /// <summary>Inserts a fact.</summary>
    /// <param name="fact">The fact; it must not change afterwards.</param>
    /// <exception cref="ArgumentException">An equal fact is already there.</exception>
    void Insert(object fact);

    /// <summary>Inserts several facts, or none.</summary>
    /// <param name="facts">The facts.</param>
    /// <exception cref="ArgumentException">A fact equal to one of them is already there.</exception>
    void InsertAll(IEnumerable<object> facts);

    /// <summary>Inserts a fact unless an equal one is already there.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns><see langword="true"/> when it was inserted.</returns>
    bool TryInsert(object fact);

    /// <summary>Inserts several facts unless a fact equal to one of them is already there.</summary>
    /// <param name="facts">The facts.</param>
    /// <returns>Which facts were already there; when there are any, nothing was inserted.</returns>
    IFactResult TryInsertAll(IEnumerable<object> facts);

    /// <summary>Fires matches, highest priority first, until none is left or an action halts.</summary>
    /// <returns>Number of matches fired.</returns>
    /// <exception cref="RuleExpressionEvaluationException">A condition or action failed; nothing more fires in this session.</exception>
    int Fire();

    /// <summary>Fires matches, highest priority first, until none is left, an action halts or the limit is reached.</summary>
    /// <param name="maxRulesNumber">Most matches to fire.</param>
    /// <returns>Number of matches fired.</returns>
    /// <exception cref="RuleExpressionEvaluationException">A condition or action failed; nothing more fires in this session.</exception>
    int Fire(int maxRulesNumber);

    /// <summary>The facts of a type, or derived from it, inserted from outside or by rules.</summary>
    /// <typeparam name="TFact">Type of fact.</typeparam>
    /// <returns>The facts.</returns>
    IQueryable<TFact> Query<TFact>();
}
