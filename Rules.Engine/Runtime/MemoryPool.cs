namespace ExportPolicy.Rules.Engine;

/// <summary>Working memories that sessions gave back, cleared, for others to use: about as many as threads can use at a time.</summary>
internal sealed class MemoryPool(RuleSet rules)
{
    private readonly WorkingMemory?[] _free = new WorkingMemory?[2 * Environment.ProcessorCount];

    public WorkingMemory Take()
    {
        for (int i = 0; i < _free.Length; i++)
        {
            if (_free[i] is not null && Interlocked.Exchange(ref _free[i], null) is { } memory)
                return memory;
        }

        return new WorkingMemory(rules);
    }

    public void GiveBack(WorkingMemory memory)
    {
        if (!memory.TryClear())
            return;
        for (int i = 0; i < _free.Length; i++)
        {
            if (_free[i] is null && Interlocked.CompareExchange(ref _free[i], memory, null) is null)
                return;
        }
    }
}
