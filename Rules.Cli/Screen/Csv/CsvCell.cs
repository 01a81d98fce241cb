namespace ExportPolicy.Rules.Cli;

/// <summary>A cell of a transfer, and where it stands.</summary>
/// <param name="Column">Its column.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Line">The line of its row.</param>
internal sealed record CsvCell(BoundColumn Column, string Text, long Line)
{
    /// <summary>Whether an error has been told of it.</summary>
    public bool IsWrong { get; set; }

    public bool IsBlank => Text.Length == 0;
}
