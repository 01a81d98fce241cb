namespace ExportPolicy.Rules;

/// <summary>Members that collections and sequences have got since, as far as the linked sources call them.</summary>
internal static class CollectionMembers
{
    extension<TKey, TValue>(Dictionary<TKey, TValue> map)
    {
        public bool TryAdd(TKey key, TValue value)
        {
            if (map.ContainsKey(key))
                return false;
            map.Add(key, value);
            return true;
        }
    }

    extension<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> map)
    {
        public TValue? GetValueOrDefault(TKey key) => map.TryGetValue(key, out var value) ? value : default;
    }

    extension<TKey, TValue>(KeyValuePair<TKey, TValue> pair)
    {
        public void Deconstruct(out TKey key, out TValue value) => (key, value) = (pair.Key, pair.Value);
    }

    extension<T>(Stack<T> stack)
    {
        public bool TryPeek(out T? top)
        {
            top = stack.Count > 0 ? stack.Peek() : default;
            return stack.Count > 0;
        }
    }

    extension<T>(IEnumerable<T> items)
    {
        public IEnumerable<T> Order() => items.OrderBy(item => item);

        public IEnumerable<T> Order(IComparer<T> comparer) => items.OrderBy(item => item, comparer);

        public T? MinBy<TKey>(Func<T, TKey> key, IComparer<TKey> comparer) => items.OrderBy(key, comparer).FirstOrDefault();

        public IEnumerable<T> DistinctBy<TKey>(Func<T, TKey> key) => items.GroupBy(key).Select(group => group.First());
    }
}
