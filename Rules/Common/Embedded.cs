namespace ExportPolicy.Rules;

/// <summary>The files of <c>policies/</c> that travel in the assembly.</summary>
internal static class Embedded
{
    public static IEnumerable<string> Names =>
        typeof(Embedded).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("policies/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static byte[]? Read(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
