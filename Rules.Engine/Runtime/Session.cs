namespace ExportPolicy.Rules.Engine;

/// <summary>
/// A session as its user and its rules hold it. Disposed of, it leaves its storage to the next one and never reaches it
/// again; that is why nobody holds the storage itself. One that nobody disposes of is collected with all that it holds.
/// </summary>
internal sealed class Session : ISession, IContext, IDisposable
{
    private readonly MemoryPool _pool;
    private WorkingMemory? _memory;

    public Session(MemoryPool pool)
    {
        _pool = pool;
        _memory = pool.Take();
        _memory.Context = this;
    }

    public IRuleDefinition Rule => Memory.Rule;

    private WorkingMemory Memory => _memory ?? throw new ObjectDisposedException(nameof(ISession), "The session has been disposed of; create a new one.");

    public void Insert(object fact) => Memory.Insert(fact);

    public void InsertAll(IEnumerable<object> facts) => Memory.InsertAll(facts);

    public bool TryInsert(object fact) => Memory.TryInsert(fact);

    public IFactResult TryInsertAll(IEnumerable<object> facts) => Memory.TryInsertAll(facts);

    public int Fire() => Fire(int.MaxValue);

    public int Fire(int maxRulesNumber) => Memory.Fire(maxRulesNumber);

    public IQueryable<TFact> Query<TFact>() => Facts<TFact>().AsQueryable();

    public void Halt() => Memory.Halt();

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _memory, null) is { } memory)
            _pool.GiveBack(memory);
    }

    void IContext.Update(object fact) => throw new OutsideSubsetException("Update", "facts are immutable");

    void IContext.Retract(object fact) => throw new OutsideSubsetException("Retract", "facts are never taken back");

    // Evaluated late, as queries are: what is left of one must not answer with the facts of another session.
    private IEnumerable<TFact> Facts<TFact>()
    {
        foreach (var fact in Memory.Facts)
        {
            if (fact is not TFact wanted)
                continue;
            yield return wanted;
            _ = Memory;
        }
    }
}
