namespace ExportPolicy.Rules.Engine;

/// <summary>The facts of one type in one session, in order of insertion. Facts are only ever added.</summary>
internal abstract class FactList
{
    public int Count;

    public abstract void Add(object fact);

    public abstract FactList NewEmpty();
}

internal sealed class FactList<T> : FactList
{
    public T[] Items = [];

    public override void Add(object fact)
    {
        if (Count == Items.Length)
            Array.Resize(ref Items, Math.Max(4, 2 * Count));
        Items[Count++] = (T)fact;
    }

    public override FactList NewEmpty() => new FactList<T>();
}
