namespace ExportPolicy.Rules.Cli;

/// <summary>A row of a CSV file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Cells">Its cells, without the space around them.</param>
/// <param name="Id">The id of its transfer; null where it cannot be told.</param>
/// <param name="Size">How long it is, in bytes.</param>
/// <param name="Errors">What is wrong with it as a row; nothing is read from it then.</param>
internal sealed record CsvRow(long Line, IReadOnlyList<string> Cells, string? Id, int Size, IReadOnlyList<InputError> Errors)
{
    public bool IsBroken => Errors.Count > 0;
}
