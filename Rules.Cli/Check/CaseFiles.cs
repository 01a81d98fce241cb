using System.IO.Enumeration;

namespace ExportPolicy.Rules.Cli;

/// <summary>Finds the case files that a call names.</summary>
internal static class CaseFiles
{
    /// <summary>The files of one path: itself, or a folder's *.json files and those of all folders below, in ordinal order of their paths.</summary>
    /// <exception cref="InputException">There is no such file or folder, it cannot be read, or the folder holds no case.</exception>
    public static IReadOnlyList<string> Under(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new InputException(new InputError(null, null, null, null, "A path is empty; name a case file, or a folder of them."));
        if (!Directory.Exists(path))
            return File.Exists(path) ? [path] : throw Wrong(path, "There is no such file or folder; check the path.");
        try
        {
            var files = Find(path).Order(StringComparer.Ordinal).ToList();
            return files.Count > 0 ? files : throw Wrong(path, "The folder holds no case; expected files that end in .json, here or in folders below.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, $"The folder cannot be read whole, so nothing in it is decided: {problem.Message}");
        }
    }

    // Hidden files are cases too, and a folder that may not be opened is an error: a case must never be passed over in silence.
    // Links to folders are not followed: they can lead in circles.
    private static FileSystemEnumerable<string> Find(string folder) => new(
        folder,
        (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase),
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    private static InputException Wrong(string path, string message) => new(new InputError(path, null, null, null, message));
}
