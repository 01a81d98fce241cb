using System.Runtime.InteropServices;

namespace ExportPolicy.Rules.Engine;

/// <summary>
/// Finds facts by a key. Only a hint: it may offer facts with another key, so the condition is always evaluated.
/// Below a few facts it offers all of them, which is faster than hashing.
/// </summary>
internal sealed class HashIndex<TKey> : IScratch
{
    private const int WorthHashing = 12;
    private const int End = int.MaxValue;

    // ValueTuple lets a key be null.
    private readonly Dictionary<ValueTuple<TKey>, Chain> _chains = [];
    private int[] _next = [];

    /// <summary>Number of facts indexed; 0 while there are too few.</summary>
    public int Count;

    public bool IsBehind(int factCount) => Count < factCount && factCount > WorthHashing;

    public void Add(TKey key)
    {
        if (Count == _next.Length)
            Array.Resize(ref _next, Math.Max(2 * WorthHashing, 2 * Count));
        _next[Count] = End;
        ref var chain = ref CollectionsMarshal.GetValueRefOrAddDefault(_chains, new(key), out bool exists);
        if (exists)
            _next[chain.Tail] = Count;
        else
            chain.Head = Count;
        chain.Tail = Count++;
    }

    public void Clear()
    {
        _chains.Clear();
        Count = 0;
    }

    /// <summary>The first candidate at or after a position.</summary>
    public int First(TKey key, int start)
    {
        if (Count == 0)
            return start;
        if (!_chains.TryGetValue(new(key), out var chain))
            return End;
        int position = chain.Head;
        while (position < start)
            position = _next[position];
        return position;
    }

    /// <summary>The candidate after one that this index offered.</summary>
    public int Next(int position) => Count == 0 ? position + 1 : _next[position];

    private struct Chain
    {
        public int Head;
        public int Tail;
    }
}
