using System.Text;

namespace ExportPolicy.Rules;

/// <summary>The files of <c>policies/</c> that travel in the assembly.</summary>
internal static class Embedded
{
    public static IEnumerable<string> Names =>
        typeof(Embedded).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("policies/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static string? Read(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
