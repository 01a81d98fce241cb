namespace ExportPolicy.Rules.Engine;

/// <summary>
/// Results of a query step. The id of a result stays the same whenever the query is evaluated again;
/// its version changes when its content does. Both together tell whether a match has fired.
/// </summary>
internal sealed class Rows<T>
{
    private HashSet<int>? _ids;

    public T[] Values = [];
    public int[] Ids = [];
    public int[] Versions = [];
    public int Count;

    public void Add(T value, int id, int version)
    {
        if (Count == Values.Length)
        {
            int capacity = Math.Max(4, 2 * Count);
            Array.Resize(ref Values, capacity);
            Array.Resize(ref Ids, capacity);
            Array.Resize(ref Versions, capacity);
        }

        Values[Count] = value;
        Ids[Count] = id;
        Versions[Count++] = version;
    }

    public void AddDistinct(IEnumerable<T> values, Interner<T> ids, int version)
    {
        _ids ??= [];
        foreach (var value in values)
        {
            int id = ids.IdOf(value);
            if (_ids.Add(id))
                Add(value, id, version);
        }
    }

    /// <summary>Number that tells this content from every other of the same query.</summary>
    public int Fingerprint(Interner<int[]> contents)
    {
        var content = new int[2 * Count];
        for (int i = 0; i < Count; i++)
        {
            content[2 * i] = Ids[i];
            content[2 * i + 1] = Versions[i];
        }

        return contents.IdOf(content);
    }

    public T[] ToArray() => Values.AsSpan(0, Count).ToArray();
}
