namespace ExportPolicy.Rules.Engine;

/// <summary>The facts of one type in one session, in order of insertion. Facts are only ever added.</summary>
internal abstract class FactList
{
    public int Count;

    public abstract void Add(object fact);

    public abstract FactList NewEmpty();
}
