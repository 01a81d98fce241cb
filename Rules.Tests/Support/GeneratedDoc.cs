namespace ExportPolicy.Rules.Tests;

/// <summary>Parts of the documentation that tests produce. A stale part fails; UPDATE_DOCS=1 writes it anew.</summary>
internal static class GeneratedDoc
{
    // Several tests renew parts of one file.
    private static readonly Lock Renewing = new();

    /// <summary>Compares the part of a file between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c> with what it should be.</summary>
    public static void IsCurrent(string file, string part, string expected)
    {
        lock (Renewing)
            Compare(file, part, expected);
    }

    private static void Compare(string file, string part, string expected)
    {
        var path = Path.Combine(Repository.Root, file);
        var text = File.ReadAllText(path);
        var (open, close) = ($"<!-- {part} -->\n", $"<!-- /{part} -->");
        var start = text.IndexOf(open, StringComparison.Ordinal);
        var end = text.IndexOf(close, StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, $"{file} has no part '{part}'.");

        var current = text[..(start + open.Length)] + Normal(expected) + text[end..];
        Compare(path, text, current, $"The part '{part}' of {file}", expected);
    }

    /// <summary>Compares a whole file with what it should be.</summary>
    public static void IsCurrentFile(string file, string expected)
    {
        var path = Path.Combine(Repository.Root, file);
        Compare(path, File.Exists(path) ? File.ReadAllText(path) : "", Normal(expected), file, expected);
    }

    private static void Compare(string path, string text, string current, string subject, string expected)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            File.WriteAllText(path, current);
        else
            Assert.True(current == text, $"{subject} is out of date; renew it with UPDATE_DOCS=1 dotnet test. It should read:\n{expected}");
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
