namespace ExportPolicy.Rules.Cli;

/// <summary>What people say of a column: its header, or a constant.</summary>
/// <param name="Column">The column.</param>
/// <param name="Number">Which of several alike.</param>
/// <param name="Text">The header, or the constant.</param>
/// <param name="Line">The line in which they say so.</param>
internal sealed record GivenColumn(CaseColumn Column, int Number, string Text, int Line)
{
    public string Name => Column.NameOf(Number);
}
