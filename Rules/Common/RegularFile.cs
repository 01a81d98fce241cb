namespace ExportPolicy.Rules;

/// <summary>Opens files for reading, and nothing at which one may wait for ever.</summary>
internal static class RegularFile
{
    // What the process was given to read, such as its standard input, has somebody who writes it.
    private const string Devices = "/dev/";

    /// <summary>Opens a file. Opening a named pipe waits for whoever writes to it; it has no length, as all that is no regular file, and that can be asked without opening it.</summary>
    /// <param name="path">The path.</param>
    /// <param name="share">What others may do with the file meanwhile.</param>
    /// <exception cref="IOException">The file is empty or no regular file, or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is a folder.</exception>
    public static FileStream Open(string path, FileShare share = FileShare.Read)
    {
        if (!path.StartsWith(Devices, StringComparison.Ordinal) && new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path) is { Exists: true, Length: 0 })
            throw new IOException("it is empty, or no regular file but a pipe or a device");
        return new FileStream(path, FileMode.Open, FileAccess.Read, share);
    }
}
