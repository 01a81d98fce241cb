namespace ExportPolicy.Rules.Cli;

/// <summary>The rows of one transfer, each of them a line of goods.</summary>
internal sealed class CsvTransfer(string file, CsvLayout layout, IReadOnlyList<CsvRow> rows) : SourceRecord(file, rows[0].Line)
{
    public override int Size => rows.Sum(row => row.Size);

    public override string PoliciesMember => layout.LabelOf("policies");

    public override Case Read(CaseReader reader)
    {
        var (json, errors) = CsvCase.Write(File, layout, rows, places: null);
        try
        {
            var read = reader.Parse(json, File);
            return errors.Count == 0 ? read : throw new InputException(errors);
        }
        catch (CaseReadException problem)
        {
            // Written again, to learn what stands where: most transfers never need it.
            var places = new CsvPlaces();
            CsvCase.Write(File, layout, rows, places);
            throw new InputException([.. errors.Concat(problem.Errors.Select(error => Located(error, places)).OfType<InputError>()).OrderBy(error => error.Line)]);
        }
    }

    // Null where an error of that cell has been told.
    private InputError? Located(CaseError error, CsvPlaces places) => (error.JsonPath is { } path ? places.Find(path) : null) switch
    {
        null => Error(null, error.Message),
        { IsWrong: true } => null,
        var cell => Error(File, cell.Line, cell.Column.Label, error.Message),
    };
}
