namespace ExportPolicy.Rules.Engine;

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
