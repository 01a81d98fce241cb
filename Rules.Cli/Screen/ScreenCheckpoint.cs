using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ExportPolicy.Rules.Cli;

/// <summary>How far a screening has come; stands beside its output until the end.</summary>
/// <param name="Call">What tells one call from another: its inputs, options and policies.</param>
/// <param name="Records">How many records are done.</param>
/// <param name="Output">The length of the output, in bytes.</param>
/// <param name="Errors">The length of the file of errors, in bytes.</param>
/// <param name="Tally">What was counted.</param>
internal sealed record ScreenCheckpoint(string Call, long Records, long Output, long Errors, ScreenTally Tally)
{
    /// <summary>Where the checkpoint of an output stands.</summary>
    public static string PathOf(string output) => $"{output}.checkpoint";

    /// <summary>Names a call by all that its result rests on, but for how many threads work on it.</summary>
    public static string NameOf(ScreenRequest request, ColumnsFile? columns, IEnumerable<string> policies)
    {
        string[] files = [.. request.Inputs, .. request.Against is { } against ? ["--against", against] : Array.Empty<string>()];
        var inputs = files.Select(path => new FileInfo(path) is { Exists: true } file ? $"{path} {file.Length}" : path);
        var text = string.Join('\n', [.. inputs, "", .. policies, "", $"{request.AsOf:O} {request.KnownAt:O} {string.Join(' ', request.Only)} {request.Errors} {request.InputFormat} {request.OutputFormat} {columns?.Digest}"]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Reads the checkpoint of an output.</summary>
    /// <exception cref="InputException">There is none, or it cannot be read.</exception>
    public static ScreenCheckpoint Read(string output)
    {
        var path = PathOf(output);
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), JsonText.Default.ScreenCheckpoint) ?? throw new JsonException("it is null");
        }
        catch (FileNotFoundException)
        {
            throw Wrong(path, File.Exists(output)
                ? "There is no checkpoint, so nothing was interrupted. Start anew without --resume."
                : "There is no checkpoint and no output, so nothing was begun. Start without --resume.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            throw Wrong(path, $"The checkpoint cannot be read: {problem.Message} Start anew without --resume.");
        }
    }

    /// <summary>Writes it in place of the one before, whole or not at all.</summary>
    public void Write(string output)
    {
        var path = PathOf(output);
        var next = $"{path}.next";
        try
        {
            File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(this, JsonText.Default.ScreenCheckpoint));
            File.Move(next, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(problem);
        }
    }

    private static InputException Wrong(string path, string message) => new(new InputError(path, null, null, null, message));
}
