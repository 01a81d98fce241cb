namespace ExportPolicy.Rules;

/// <summary>Finds the policy files that somebody names.</summary>
internal static class PolicyFolder
{
    /// <summary>The files of paths, each once: files as they are, and of folders the <c>*.yaml</c> files in them, in ordinal order.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="errors">Takes what is wrong with them.</param>
    public static IReadOnlyList<string> FilesOf(IEnumerable<string> paths, List<PolicyError> errors)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                files.Add(path);
                continue;
            }

            var inside = Directory.GetFiles(path, "*.yaml");
            if (inside.Length == 0)
                errors.Add(new(path, 1, 1, "", $"The folder '{path}' holds no *.yaml file; expected policy files.", "Check the path."));
            files.AddRange(inside.Order(StringComparer.Ordinal));
        }

        return [.. files.DistinctBy(FullPath)];
    }

    // Of what can be no path it is reported later that it is not there.
    private static string FullPath(string path) => string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal) ? path : Path.GetFullPath(path);
}
