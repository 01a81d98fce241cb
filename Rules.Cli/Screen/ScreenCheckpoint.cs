using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ExportPolicy.Rules.Cli;

/// <summary>How far a screening has come; stands beside its output until the end.</summary>
/// <param name="Call">What tells one call from another: its inputs, options and policies.</param>
/// <param name="Start">When the run began: what it takes for now.</param>
/// <param name="Records">How many records are done.</param>
/// <param name="Digest">A hash of all that was read of the inputs up to there.</param>
/// <param name="Output">The length of the output, in bytes.</param>
/// <param name="Errors">The length of the file of errors, in bytes.</param>
/// <param name="Tally">What was counted.</param>
internal sealed record ScreenCheckpoint(string Call, DateTimeOffset Start, long Records, string Digest, long Output, long Errors, ScreenTally Tally)
{
    /// <summary>Where a run begins.</summary>
    public static ScreenCheckpoint OfNothing(string call, DateTimeOffset start) => new(call, start, 0, "", 0, 0, new());

    /// <summary>Where the checkpoint of an output stands.</summary>
    public static string PathOf(string output) => $"{output}.checkpoint";

    /// <summary>Names a call by all that its result rests on, but for how many threads work on it. What stands in the inputs the <see cref="Digest"/> tells.</summary>
    public static string NameOf(ScreenRequest request, ColumnsFile? columns, EarlierRun? earlier, IEnumerable<string> policies)
    {
        var inputs = request.Inputs.Select(path => new FileInfo(path) is { Exists: true } file ? $"{path} {file.Length}" : path);

        // The very build: another one may decide or write otherwise.
        var builds = new[] { typeof(ScreenCheckpoint), typeof(PolicyEngine) }.Select(type => $"{type.Module.ModuleVersionId}");
        var text = string.Join('\n', [.. builds, "", .. inputs, "", $"{request.Against} {earlier?.Digest}", "", .. policies, "", $"{request.AsOf:O} {request.KnownAt:O} {string.Join(' ', request.Only)} {request.Errors} {request.InputFormat} {request.OutputFormat} {columns?.Digest}"]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Reads the checkpoint of an output.</summary>
    /// <exception cref="InputException">There is none, or it cannot be read.</exception>
    public static ScreenCheckpoint Read(string output)
    {
        if (output == ScreenRequest.Standard)
            throw new InputException(new InputError(null, null, null, "--resume", "Standard output (--out -) cannot be resumed; name a file, or start anew without --resume."));
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
        try
        {
            WholeFile.Write(PathOf(output), JsonSerializer.SerializeToUtf8Bytes(this, JsonText.Default.ScreenCheckpoint));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(problem);
        }
    }

    private static InputException Wrong(string path, string message) => new(new InputError(path, null, null, null, message));
}
