using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ExportPolicy.Rules;

/// <summary>An immutable list that compares by content, so that facts that hold lists keep value equality.</summary>
/// <typeparam name="T">The element type.</typeparam>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
public sealed class EquatableArray<T> : IReadOnlyList<T>, IEquatable<EquatableArray<T>>
{
    private readonly T[] _items;

    internal EquatableArray(T[] items) => _items = items;

    /// <summary>The list without elements.</summary>
    public static EquatableArray<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>Whether an element is in the list.</summary>
    /// <param name="item">The element.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(T item) => Array.IndexOf(_items, item) >= 0;

    /// <summary>Enumerates the elements in order without allocating.</summary>
    /// <returns>The enumerator.</returns>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || _items.AsSpan().SequenceEqual(other._items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EquatableArray<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Walks over the elements; a value, so that loops do not allocate.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The element.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes to the next element.</summary>
        /// <returns>True while there is one.</returns>
        public bool MoveNext() => ++_index < _items.Length;
    }
}

/// <summary>Creates <see cref="EquatableArray{T}"/> values.</summary>
public static class EquatableArray
{
    /// <summary>Copies the elements into an immutable list that compares by content.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="items">The elements, in order.</param>
    /// <returns>The list.</returns>
    public static EquatableArray<T> Create<T>(params ReadOnlySpan<T> items) =>
        items.IsEmpty ? EquatableArray<T>.Empty : new(items.ToArray());

    /// <summary>Copies the elements into an immutable list that compares by content.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="items">The elements, in order; null counts as none.</param>
    /// <returns>The list.</returns>
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T>? items) => items switch
    {
        null => EquatableArray<T>.Empty,
        EquatableArray<T> same => same,
        T[] array => Create<T>(array),
        List<T> list => Create<T>(CollectionsMarshal.AsSpan(list)),
        _ => Create<T>(CollectionsMarshal.AsSpan(Gather(items))),
    };

    // One by one: a collection of the caller's that copies itself would be handed the array, and could keep it and write to it later.
    private static List<T> Gather<T>(IEnumerable<T> items)
    {
        var list = new List<T>();
        foreach (var item in items)
            list.Add(item);
        return list;
    }
}
