namespace ExportPolicy.Rules.Engine;

/// <summary>A set of integer tuples of one width: the matches that have fired.</summary>
internal sealed class KeySet(int width)
{
    private int[] _slots = new int[16];   // 1 + ordinal of a key, 0 when free
    private int[] _keys = new int[8 * width];
    private int _count;

    /// <summary>Adds a key; <see langword="false"/> when it was there.</summary>
    public bool Add(ReadOnlySpan<int> key)
    {
        int slot = Find(key);
        if (_slots[slot] != 0)
            return false;

        if ((_count + 1) * width > _keys.Length)
            Array.Resize(ref _keys, 2 * _keys.Length);
        key.CopyTo(_keys.AsSpan(_count * width));
        _slots[slot] = ++_count;
        if (2 * _count > _slots.Length)
            Grow();
        return true;
    }

    /// <summary>Removes all keys.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        _count = 0;
    }

    private ReadOnlySpan<int> Key(int ordinal) => _keys.AsSpan(ordinal * width, width);

    private int Find(ReadOnlySpan<int> key)
    {
        var hash = new HashCode();
        foreach (int part in key)
            hash.Add(part);
        int slot = hash.ToHashCode() & (_slots.Length - 1);
        while (_slots[slot] != 0 && !Key(_slots[slot] - 1).SequenceEqual(key))
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    private void Grow()
    {
        _slots = new int[2 * _slots.Length];
        for (int ordinal = 0; ordinal < _count; ordinal++)
            _slots[Find(Key(ordinal))] = ordinal + 1;
    }
}
