namespace ExportPolicy.Rules.Engine;

/// <summary>
/// How far one session has got with one alternative of one rule. The public fields are read and written by compiled code.
/// </summary>
internal sealed class BranchState(BranchPlan plan)
{
    private readonly int[] _from = new int[plan.Triggers.Length];
    private readonly int[] _to = new int[plan.Triggers.Length];
    private KeySet? _fired;
    private int _pass = plan.Loops.Length;
    private bool _passActive;
    private bool _started;

    /// <summary>Where each loop continues, and the range of facts that it covers in this pass.</summary>
    public readonly int[] Next = new int[plan.Loops.Length];
    public readonly int[] Low = new int[plan.Loops.Length];
    public readonly int[] High = new int[plan.Loops.Length];

    /// <summary>Identity of the match at hand.</summary>
    public readonly int[] Key = new int[plan.KeyWidth];

    /// <summary>Indexes and interners, created by compiled code on first use.</summary>
    public IScratch?[] Scratch = [];

    /// <summary>Whether it has run since it was new or cleared.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Ordinal of the expression being evaluated, to name it should it throw.</summary>
    public int At { get; set; }

    /// <summary>Fires matches; <see langword="true"/> when interrupted before the last one.</summary>
    public bool Run(WorkingMemory memory)
    {
        IsUsed = true;
        while (_passActive || StartPass(memory))
        {
            if (Advance(memory))
                return true;
            _passActive = false;
        }

        return false;
    }

    /// <summary>Goes back to where no fact was.</summary>
    public void Clear()
    {
        IsUsed = false;
        _passActive = false;
        _started = false;
        _pass = plan.Loops.Length;
        _fired?.Clear();
        Array.Clear(_from);
        Array.Clear(_to);
        Array.Clear(Next);
        Array.Clear(Low);
        Array.Clear(High);
        foreach (var scratch in Scratch)
            scratch?.Clear();
    }

    /// <summary>Records that the match at hand fires; <see langword="false"/> when it has fired before.</summary>
    public bool MarkFired() => (_fired ??= new KeySet(Key.Length)).Add(Key);

    private bool Advance(WorkingMemory memory)
    {
        var code = plan.Code;
        if (Scratch.Length < code.ScratchCount)
            Scratch = new IScratch?[code.ScratchCount];
        try
        {
            return code.Advance(memory, this);
        }
        catch (Exception e)
        {
            throw code.Failure(At, e);
        }
    }

    private bool StartPass(WorkingMemory memory)
    {
        _passActive = plan.Incremental ? StartIncrementalPass(memory) : StartFullPass(memory);
        Array.Copy(Low, Next, Next.Length);
        return _passActive;
    }

    // A new match has a new fact in some loop. One pass a loop: new facts there, old ones in the loops before,
    // all in the loops after. So every match comes up exactly once, and nobody needs to remember it.
    private bool StartIncrementalPass(WorkingMemory memory)
    {
        while (true)
        {
            if (_pass == Next.Length)
            {
                if (!NoteGrowth(memory))
                    return false;
                _pass = 0;
            }

            bool empty = false;
            for (int loop = 0; loop < Next.Length; loop++)
            {
                Low[loop] = loop == _pass ? _from[loop] : 0;
                High[loop] = loop < _pass ? _from[loop] : _to[loop];
                empty |= Low[loop] == High[loop];
            }

            _pass++;
            if (!empty)
                return true;
        }
    }

    // Existence and query results can make old facts match anew: all matches again, less those that have fired.
    private bool StartFullPass(WorkingMemory memory)
    {
        if (!NoteGrowth(memory) && _started)
            return false;

        _started = true;
        for (int loop = 0; loop < Next.Length; loop++)
        {
            if (plan.Loops[loop] is not int slot)
                continue;
            High[loop] = memory.Lists[slot].Count;
            if (High[loop] == 0)
                return false;
        }

        return true;
    }

    private bool NoteGrowth(WorkingMemory memory)
    {
        bool grown = false;
        for (int i = 0; i < _to.Length; i++)
        {
            _from[i] = _to[i];
            _to[i] = memory.Lists[plan.Triggers[i]].Count;
            grown |= _to[i] > _from[i];
        }

        return grown;
    }
}
