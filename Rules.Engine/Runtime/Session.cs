namespace ExportPolicy.Rules.Engine;

internal sealed class Session : ISession, IContext
{
    private readonly RuleSet _rules;
    private readonly HashSet<object> _facts = new(FactIdentity.Instance);
    private readonly BranchState?[] _states;
    private readonly bool[] _pending;
    private int _firstPending;   // Invariant: no branch before it is pending.
    private int _current;
    private int _fired;
    private int _limit;
    private bool _halted;
    private RuleExecutionException? _failure;

    public Session(RuleSet rules)
    {
        _rules = rules;
        Lists = Array.ConvertAll(rules.FactLists, prototype => prototype.NewEmpty());
        _states = new BranchState?[rules.Branches.Length];
        _pending = new bool[rules.Branches.Length];
        _firstPending = rules.Branches.Length;
        foreach (int ordinal in rules.InitiallyPending)
            SetPending(ordinal);
    }

    /// <summary>Facts by type, read by compiled code.</summary>
    public readonly FactList[] Lists;

    public IRuleDefinition Rule => _rules.Branches[_current].Rule;

    public void Insert(object fact)
    {
        if (!TryInsert(fact))
            throw new ArgumentException($"The fact is already there: {fact}", nameof(fact));
    }

    public bool TryInsert(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (!_facts.Add(fact))
            return false;

        Propagate(fact);
        return true;
    }

    public void InsertAll(IEnumerable<object> facts)
    {
        var result = TryInsertAll(facts);
        if (result.FailedCount > 0)
            throw new ArgumentException($"{result.FailedCount} of the facts are already there, as {result.Failed.First()}", nameof(facts));
    }

    public IFactResult TryInsertAll(IEnumerable<object> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var added = new List<object>();
        var failed = new List<object>();
        foreach (object fact in facts)
            (_facts.Add(fact) ? added : failed).Add(fact);

        if (failed.Count == 0)
            added.ForEach(Propagate);
        else
            _facts.ExceptWith(added);
        return new FactResult(failed);
    }

    public int Fire() => Fire(int.MaxValue);

    public int Fire(int maxRulesNumber)
    {
        if (_failure is not null)
            throw new InvalidOperationException("The session was stopped by a failed rule; create a new one.", _failure);

        _fired = 0;
        _limit = maxRulesNumber;
        _halted = false;
        try
        {
            while (_fired < _limit && !_halted && TakePending())
            {
                var state = _states[_current] ??= new BranchState(_rules.Branches[_current]);
                if (state.Run(this))
                    SetPending(_current);
            }
        }
        catch (RuleExecutionException e)
        {
            _failure = e;
            throw;
        }

        return _fired;
    }

    public IQueryable<TFact> Query<TFact>() => _facts.OfType<TFact>().AsQueryable();

    public void Halt() => _halted = true;

    /// <summary>
    /// Called by compiled code after the actions of a match: whether to stop, because a rule of higher priority
    /// or this one itself has something new to consider.
    /// </summary>
    public bool AfterFiring() => ++_fired >= _limit || _halted || _firstPending <= _current;

    void IContext.Update(object fact) => throw new OutsideSubsetException("Update", "facts are immutable");

    void IContext.Retract(object fact) => throw new OutsideSubsetException("Retract", "facts are never taken back");

    private void Propagate(object fact)
    {
        var route = _rules.RouteOf(fact.GetType());
        foreach (int slot in route.Slots)
            Lists[slot].Add(fact);
        foreach (int ordinal in route.Readers)
            SetPending(ordinal);
    }

    private void SetPending(int ordinal)
    {
        _pending[ordinal] = true;
        _firstPending = Math.Min(_firstPending, ordinal);
    }

    private bool TakePending()
    {
        while (_firstPending < _pending.Length && !_pending[_firstPending])
            _firstPending++;
        if (_firstPending == _pending.Length)
            return false;
        _current = _firstPending++;
        _pending[_current] = false;
        return true;
    }
}
