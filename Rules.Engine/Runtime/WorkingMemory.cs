namespace ExportPolicy.Rules.Engine;

/// <summary>Facts, and how far the rules have got with them. Used for one case after another; between two it is cleared to the last fact.</summary>
internal sealed class WorkingMemory
{
    // What a few large cases needed is not kept for the many small ones.
    private const int MostFactsKept = 4_096;

    private readonly RuleSet _rules;
    private readonly HashSet<object> _facts = new(FactIdentity.Instance);
    private readonly BranchState?[] _states;
    private readonly bool[] _pending;
    private readonly List<BranchState> _used = [];
    private ulong _filled;       // The lists, of the first 64, that hold something.
    private int _firstPending;   // Invariant: no branch before it is pending.
    private int _current;
    private int _fired;
    private int _limit;
    private bool _halted;
    private bool _firing;
    private RuleExecutionException? _failure;

    public WorkingMemory(RuleSet rules)
    {
        _rules = rules;
        Lists = Array.ConvertAll(rules.FactLists, prototype => prototype.NewEmpty());
        _states = new BranchState?[rules.Branches.Length];
        _pending = new bool[rules.Branches.Length];
        Begin();
    }

    /// <summary>Facts by type, read by compiled code.</summary>
    public readonly FactList[] Lists;

    /// <summary>What actions get; read by compiled code.</summary>
    public IContext Context = null!;

    /// <summary>All facts.</summary>
    public IEnumerable<object> Facts => _facts;

    public IRuleDefinition Rule => _rules.Branches[_current].Rule;

    /// <summary>Forgets everything.</summary>
    /// <returns>Whether it may be used again; not where a rule failed, still fires, or there were very many facts.</returns>
    public bool TryClear()
    {
        Context = null!;
        if (_failure is not null || _firing || _facts.Count > MostFactsKept)
            return false;

        _facts.Clear();
        foreach (var list in Lists)
            list.Clear();
        foreach (var state in _used)
            state.Clear();
        _used.Clear();
        _filled = 0;
        Array.Clear(_pending);
        Begin();
        return true;
    }

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

    public int Fire(int maxRulesNumber)
    {
        if (_failure is not null)
            throw new InvalidOperationException("The session was stopped by a failed rule; create a new one.", _failure);

        _fired = 0;
        _limit = maxRulesNumber;
        _halted = false;
        _firing = true;
        try
        {
            while (_fired < _limit && !_halted && TakePending())
            {
                if (StateOf(_current).Run(this))
                    SetPending(_current);
            }
        }
        catch (RuleExecutionException e)
        {
            _failure = e;
            throw;
        }
        finally
        {
            _firing = false;
        }

        return _fired;
    }

    public void Halt() => _halted = true;

    /// <summary>
    /// Called by compiled code after the actions of a match: whether to stop, because a rule of higher priority
    /// or this one itself has something new to consider.
    /// </summary>
    public bool AfterFiring() => ++_fired >= _limit || _halted || _firstPending <= _current;

    private void Begin()
    {
        _firstPending = _pending.Length;
        foreach (int ordinal in _rules.InitiallyPending)
            SetPending(ordinal);
    }

    private void Propagate(object fact)
    {
        var route = _rules.RouteOf(fact.GetType());
        foreach (int slot in route.Slots)
        {
            Lists[slot].Add(fact);
            if (slot < 64)
                _filled |= 1UL << slot;
        }

        foreach (int ordinal in route.Readers)
            SetPending(ordinal);
        foreach (var index in route.Indexes)
        {
            foreach (int ordinal in index.Of(fact))
                SetPending(ordinal);
        }
    }

    private BranchState StateOf(int ordinal)
    {
        var state = _states[ordinal] ??= new BranchState(_rules.Branches[ordinal]);
        if (!state.IsUsed)
            _used.Add(state);
        return state;
    }

    private void SetPending(int ordinal)
    {
        _pending[ordinal] = true;
        _firstPending = Math.Min(_firstPending, ordinal);
    }

    private bool TakePending()
    {
        while (_firstPending < _pending.Length)
        {
            int next = _pending.AsSpan(_firstPending).IndexOf(true);
            if (next < 0)
                break;
            _current = _firstPending + next;
            _firstPending = _current + 1;
            _pending[_current] = false;

            // Where a list is empty nothing matches; the first fact there makes it pending again.
            if ((_rules.Branches[_current].Needs & ~_filled) == 0)
                return true;
        }

        _firstPending = _pending.Length;
        return false;
    }
}
