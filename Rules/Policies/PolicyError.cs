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
    /// <summary>What is wrong and what to do, in one line: the path, the message and the hint, without the place.</summary>
    public string Text => $"{(Path.Length == 0 ? "" : $"{Path}: ")}{Message}{(Hint is null ? "" : $" {Hint}")}".ReplaceLineEndings(" ");

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}: {Text}";
}
