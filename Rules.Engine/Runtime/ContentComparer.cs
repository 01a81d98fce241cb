namespace ExportPolicy.Rules.Engine;

/// <summary>Compares integer arrays by content.</summary>
internal sealed class ContentComparer : IEqualityComparer<ValueTuple<int[]>>
{
    public static readonly ContentComparer Instance = new();

    public bool Equals(ValueTuple<int[]> x, ValueTuple<int[]> y) => x.Item1.AsSpan().SequenceEqual(y.Item1);

    public int GetHashCode(ValueTuple<int[]> content)
    {
        var hash = new HashCode();
        foreach (int part in content.Item1)
            hash.Add(part);
        return hash.ToHashCode();
    }
}
