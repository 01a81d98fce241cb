namespace System;

/// <summary>Joins hash codes.</summary>
internal struct HashCode
{
    private int _joined;

    public static int Combine<T1, T2>(T1 first, T2 second)
    {
        var hash = new HashCode();
        hash.Add(first);
        hash.Add(second);
        return hash.ToHashCode();
    }

    public static int Combine<T1, T2, T3>(T1 first, T2 second, T3 third)
    {
        var hash = new HashCode();
        hash.Add(first);
        hash.Add(second);
        hash.Add(third);
        return hash.ToHashCode();
    }

    public void Add<T>(T value) => _joined = unchecked((_joined * 31) + EqualityComparer<T>.Default.GetHashCode(value));

    public readonly int ToHashCode() => _joined;
}
