namespace ExportPolicy.Rules.Engine;

/// <summary>One sort key of every element of a collection.</summary>
internal abstract class SortKeys
{
    protected abstract int Compare(int left, int right);

    /// <summary>The elements in the order of their keys; equal ones stay in order.</summary>
    public static T[] Sort<T>(T[] elements, SortKeys[] keys)
    {
        int[] order = [.. Enumerable.Range(0, elements.Length)];
        Array.Sort(order, (left, right) =>
        {
            foreach (var key in keys)
            {
                int result = key.Compare(left, right);
                if (result != 0)
                    return result;
            }

            return left.CompareTo(right);
        });
        return Array.ConvertAll(order, position => elements[position]);
    }
}

internal sealed class SortKeys<TKey>(bool descending) : SortKeys
{
    private readonly List<TKey> _keys = [];

    public void Add(TKey key) => _keys.Add(key);

    protected override int Compare(int left, int right)
    {
        int result = Comparer<TKey>.Default.Compare(_keys[left], _keys[right]);
        return descending ? -result : result;
    }
}
