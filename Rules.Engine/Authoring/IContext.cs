namespace ExportPolicy.Rules.Engine;

/// <summary>What an action may do.</summary>
public interface IContext
{
    /// <summary>The rule that fires.</summary>
    IRuleDefinition Rule { get; }

    /// <summary>Stops firing after the actions of this match.</summary>
    void Halt();

    /// <summary>Inserts a fact.</summary>
    /// <param name="fact">The fact.</param>
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

    /// <summary>Not supported: facts are immutable.</summary>
    /// <param name="fact">The fact.</param>
    [OutsideSubset(InsteadOf.Update)]
    void Update(object fact);

    /// <summary>Not supported: facts are never taken back.</summary>
    /// <param name="fact">The fact.</param>
    [OutsideSubset(InsteadOf.Retract)]
    void Retract(object fact);
}
