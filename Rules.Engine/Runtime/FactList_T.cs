namespace ExportPolicy.Rules.Engine;

internal sealed class FactList<T> : FactList
{
    public T[] Items = [];

    public override void Add(object fact)
    {
        if (Count == Items.Length)
            Array.Resize(ref Items, Math.Max(4, 2 * Count));
        Items[Count++] = (T)fact;
    }

    public override void Clear()
    {
        Array.Clear(Items, 0, Count);
        Count = 0;
    }

    public override FactList NewEmpty() => new FactList<T>();
}
