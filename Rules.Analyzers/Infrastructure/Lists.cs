namespace ExportPolicy.Rules.Analyzers;

/// <summary>Small questions about lists.</summary>
internal static class Lists
{
    /// <summary>The element of a list that has one; of any other, nothing.</summary>
    public static T? Only<T>(this IReadOnlyList<T> list) => list.Count == 1 ? list[0] : default;
}
