namespace ExportPolicy.Rules.Tests;

/// <summary>The pages of the documentation: every Markdown file of the checkout.</summary>
internal static class Pages
{
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true };

    /// <summary>Their paths from the root, with slashes, in order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md", Deep)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(page => !page.Split('/').Any(IsNotOurs))
            .Order(StringComparer.Ordinal),
    ];

    public static string Text(string page) => File.ReadAllText(Repository.File(page.Split('/'))).ReplaceLineEndings("\n");

    // What builds leave behind, and what tools keep for themselves.
    private static bool IsNotOurs(string folder) => folder is "artifacts" or "BenchmarkDotNet.Artifacts" or "bin" or "obj" or "TestResults" || folder.StartsWith('.');
}
