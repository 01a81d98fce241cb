using System.Collections;

namespace ExportPolicy.Rules.Engine;

internal sealed class Grouping<TKey, TElement>(TKey key, int id) : IGrouping<TKey, TElement>
{
    public TKey Key => key;

    public int Id => id;

    public Rows<TElement> Elements { get; } = new();

    public IEnumerator<TElement> GetEnumerator()
    {
        for (int i = 0; i < Elements.Count; i++)
            yield return Elements.Values[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
