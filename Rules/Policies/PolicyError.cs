namespace ExportPolicy.Rules;

/// <summary>One thing that is wrong with a policy file, a list or a reference table.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Path">The path to the value: <c>commitments[0].source.date</c>; empty for the file as a whole.</param>
/// <param name="Message">What is wrong: the value found and what was expected.</param>
/// <param name="Hint">The next step; null where the message says it all.</param>
public sealed record PolicyError(string File, int Line, int Column, string Path, string Message, string? Hint = null)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var subject = Path.Length == 0 ? "" : $"{Path}: ";
        var hint = Hint is null ? "" : $" {Hint}";
        return $"{File}:{Line}:{Column}: {subject}{Message}{hint}";
    }
}
