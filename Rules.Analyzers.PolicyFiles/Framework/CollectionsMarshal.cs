namespace System.Runtime.InteropServices;

/// <summary>The items of a list; here a copy.</summary>
internal static class CollectionsMarshal
{
    public static Span<T> AsSpan<T>(List<T> list) => list.ToArray();
}
