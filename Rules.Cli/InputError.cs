namespace ExportPolicy.Rules.Cli;

/// <summary>An error in what the user gave: a file, a policy, an option.</summary>
/// <param name="File">The file, or what was asked for; null where the error is about the call.</param>
/// <param name="Line">The line, from 1; null where there is none.</param>
/// <param name="Column">The column, from 1; null where there is none.</param>
/// <param name="Path">The member of the file; null where there is none.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record InputError(string? File, int? Line, int? Column, string? Path, string Message)
{
    /// <summary>What an applicant may read in place of any error: the errors of a file quote what stands in it.</summary>
    public static InputError ForApplicant { get; } = new(null, null, null, null, "A case could not be read, and was not decided.");

    public static InputError Of(CaseError error) => new(error.File, error.Line, error.Column, error.JsonPath, error.Message);

    public static InputError Of(PolicyError error) => new(
        error.File, error.Line, error.Column, error.Path.Length == 0 ? null : error.Path, error.Hint is null ? error.Message : $"{error.Message} {error.Hint}");

    public override string ToString()
    {
        var position = File is null ? "" : Line is null ? $"{File}: " : Column is null ? $"{File}({Line}): " : $"{File}({Line},{Column}): ";
        return VisibleText.Clean($"error: {position}{(Path is null ? "" : $"{Path}: ")}{Message.ReplaceLineEndings(" ")}");
    }
}
