namespace ExportPolicy.Rules.Cli;

/// <summary>What the columns of one file hold.</summary>
/// <param name="Columns">The columns that become members of a case, and constants.</param>
/// <param name="Width">How many cells each row has.</param>
/// <param name="DecimalSign">The sign before decimals; null where nobody has said which.</param>
internal sealed record CsvLayout(IReadOnlyList<BoundColumn> Columns, int Width, char? DecimalSign)
{
    /// <summary>The columns of each object of a case, in the order in which they are written.</summary>
    public IReadOnlyList<CsvPart> Parts { get; } =
    [
        .. Columns.GroupBy(column => (column.Column.Group.Owner, column.Number))
            .Select(part => new CsvPart(part.Key.Owner, [.. part.OrderBy(column => CaseColumns.PlaceOf(column.Column))]))
            .OrderBy(part => CaseColumns.PlaceOf(part.Columns[0].Column)).ThenBy(part => part.Columns[0].Number),
    ];

    /// <summary>The column that says which transfer a row belongs to.</summary>
    public BoundColumn Id { get; } = Columns.Single(column => column.Column == CaseColumns.Id);

    /// <summary>Whether rows may be lines of one transfer.</summary>
    public bool HasLines => Columns.Any(column => column.Column == CaseColumns.LineId && !column.IsConstant);

    /// <summary>How errors name the column of a cell.</summary>
    public string LabelAt(int cell) => Columns.FirstOrDefault(column => column.Index == cell)?.Label ?? $"cell {cell + 1}";

    /// <summary>How errors name a column of that name.</summary>
    public string LabelOf(string name) => Columns.FirstOrDefault(column => column.Name == name)?.Label ?? $"column '{name}'";
}
