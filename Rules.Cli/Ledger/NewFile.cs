using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes a file that is not there yet. What takes the place of a ledger, or of a head that was kept, would destroy evidence.</summary>
internal static class NewFile
{
    /// <summary>Writes a file whole or not at all; to a writer where no file is named.</summary>
    /// <exception cref="InputException">There is something already, or the file cannot be written.</exception>
    public static async Task WriteAsync(string? path, TextWriter standard, Func<TextWriter, Task> write)
    {
        if (path is null)
        {
            await write(standard);
            return;
        }

        if (File.Exists(path) || Directory.Exists(path))
            throw Wrong(path, "There is something of that name already, and nothing is overwritten; name another file.");
        try
        {
            var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            await FillAsync(file, path, write);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, $"The file cannot be written: {problem.Message}");
        }
    }

    private static async Task FillAsync(StreamWriter file, string path, Func<TextWriter, Task> write)
    {
        var isWhole = false;
        try
        {
            await using (file)
                await write(file);
            isWhole = true;
        }
        finally
        {
            if (!isWhole)
                File.Delete(path);
        }
    }

    private static InputException Wrong(string path, string message) => new(new InputError(path, null, null, null, message));
}
