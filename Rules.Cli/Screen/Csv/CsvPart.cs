namespace ExportPolicy.Rules.Cli;

/// <summary>The columns of a file that make up one object of a case, and those within it.</summary>
internal sealed record CsvPart(ColumnGroup Group, IReadOnlyList<BoundColumn> Columns);
