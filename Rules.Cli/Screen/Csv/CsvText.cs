namespace ExportPolicy.Rules.Cli;

/// <summary>A record of a CSV file as it stands there.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Bytes">Its text, without the line end.</param>
/// <param name="Fault">What is wrong with its quotes; null where nothing is.</param>
internal readonly record struct CsvText(long Line, ReadOnlyMemory<byte> Bytes, CsvFault? Fault);

/// <summary>What is wrong with the quotes of a record.</summary>
/// <param name="Cell">The cell concerned, from 0.</param>
/// <param name="Before">The cells before it, which can be read all the same.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="IsOfRow">Whether it may be any other cell as well.</param>
internal sealed record CsvFault(int Cell, ReadOnlyMemory<byte> Before, string Message, bool IsOfRow = false);
