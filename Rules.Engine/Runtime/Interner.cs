using System.Runtime.InteropServices;

namespace ExportPolicy.Rules.Engine;

/// <summary>Gives equal values the same small number for the life of a session.</summary>
internal sealed class Interner<T>(IEqualityComparer<ValueTuple<T>>? comparer = null) : IScratch
{
    // ValueTuple lets a value be null.
    private readonly Dictionary<ValueTuple<T>, int> _ids = new(comparer);

    public Interner()
        : this(null)
    {
    }

    public void Clear() => _ids.Clear();

    public int IdOf(T value)
    {
        ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, new(value), out bool exists);
        if (!exists)
            id = _ids.Count;
        return id;
    }
}
