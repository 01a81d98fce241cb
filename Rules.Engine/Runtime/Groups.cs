namespace ExportPolicy.Rules.Engine;

/// <summary>Collects results into groups, in the order in which their keys first appear.</summary>
internal sealed class Groups<TKey, TElement>(Interner<TKey> keys)
{
    private readonly Dictionary<int, Grouping<TKey, TElement>> _byId = [];

    public void Add(TKey key, TElement element, int id, int version)
    {
        int keyId = keys.IdOf(key);
        if (!_byId.TryGetValue(keyId, out var group))
            _byId.Add(keyId, group = new Grouping<TKey, TElement>(key, keyId));
        group.Elements.Add(element, id, version);
    }

    /// <summary>The groups; without <paramref name="contents"/> elements are only ever added, so their number is the version.</summary>
    public Rows<IGrouping<TKey, TElement>> ToRows(Interner<int[]>? contents)
    {
        var rows = new Rows<IGrouping<TKey, TElement>>();
        foreach (var group in _byId.Values)
            rows.Add(group, group.Id, contents is null ? group.Elements.Count : group.Elements.Fingerprint(contents));
        return rows;
    }
}
