namespace ExportPolicy.Rules.Engine;

/// <summary>The facts of one type in one session, in order of insertion. Facts are only ever added.</summary>
internal abstract class FactList
{
    public int Count;

    public abstract void Add(object fact);

    /// <summary>Removes all facts, and lets go of them.</summary>
    public abstract void Clear();

    public abstract FactList NewEmpty();
}
