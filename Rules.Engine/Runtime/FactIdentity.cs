namespace ExportPolicy.Rules.Engine;

/// <summary>Facts are the same when they are of one type and equal.</summary>
internal sealed class FactIdentity : IEqualityComparer<object>
{
    public static readonly FactIdentity Instance = new();

    bool IEqualityComparer<object>.Equals(object? x, object? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && x.GetType() == y.GetType() && x.Equals(y));

    int IEqualityComparer<object>.GetHashCode(object obj) => obj.GetHashCode();
}
