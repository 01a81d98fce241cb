namespace ExportPolicy.Rules.Cli;

/// <summary>Finds out what the columns of a file hold, from its header and from what people say of it.</summary>
internal sealed class CsvHeader
{
    private readonly string _file;
    private readonly long _line;
    private readonly IReadOnlyList<string> _headers;
    private readonly ColumnsFile? _given;
    private readonly List<BoundColumn> _columns = [];
    private readonly List<InputError> _errors = [];

    private CsvHeader(string file, long line, IReadOnlyList<string> headers, ColumnsFile? given)
    {
        _file = file;
        _line = line;
        _headers = headers;
        _given = given;
    }

    /// <summary>Reads the header of a file.</summary>
    /// <exception cref="InputException">A column is unknown, missing or there twice.</exception>
    public static CsvLayout Read(string file, long line, IReadOnlyList<string> headers, ColumnsFile? given)
    {
        var header = new CsvHeader(file, line, headers, given);
        header.BindGiven();
        header.BindNamed();
        header.BindLine();
        header.CheckMissing();
        return header._errors.Count == 0
            ? new CsvLayout(header._columns, headers.Count, given?.DecimalSign)
            : throw new InputException(header._errors);
    }

    private void BindGiven()
    {
        foreach (var given in _given?.Columns ?? [])
        {
            var index = IndexOf(given.Text);
            if (index >= 0)
                _columns.Add(new(given.Column, given.Number, _headers[index], index, null));
            else
                Wrong($"The column '{given.Text}' is missing, which '{_given!.Path}' says is the {given.Name} (line {given.Line}); expected it in the header.{UsageErrors.Hint(given.Text, _headers)}");
        }

        foreach (var constant in _given?.Constants ?? [])
            _columns.Add(new(constant.Column, constant.Number, null, -1, constant.Text));
    }

    private void BindNamed()
    {
        var seen = new Dictionary<string, int>();
        for (var index = 0; index < _headers.Count; index++)
        {
            var header = _headers[index];
            var name = CaseColumns.Normal(header);
            if (name.Length == 0)
                Wrong($"Cell {index + 1} of the header is blank; expected the name of a column. Name it or remove the column.");
            else if (!seen.TryAdd(name, index))
                Wrong($"The column '{header}' stands there twice, as cell {seen[name] + 1} and cell {index + 1}; expected each column once.");
            else if (_columns.All(column => column.Index != index) && _given?.Ignores(name) != true)
                BindNamed(header, index);
        }
    }

    private void BindNamed(string header, int index)
    {
        if (CaseColumns.Find(header) is not var (column, number))
        {
            Wrong($"The column '{header}' is unknown; expected one of those that docs/screening.md lists.{CaseColumns.Hint(header)} A file of columns (--columns) can say which one it is, or ignore it.");
            return;
        }

        if (_columns.FirstOrDefault(other => other.Column == column && other.Number == number) is { } taken)
            Wrong($"The column '{header}' stands in the file, and '{_given!.Path}' gives {(taken.IsConstant ? "a constant" : $"'{taken.Header}'")} for it; expected one of them. Remove it there, or let it ignore the column.");
        else
            _columns.Add(new(column, number, header, index, null));
    }

    // A row that does not say which line it is is the only one.
    private void BindLine()
    {
        if (_columns.All(column => column.Column != CaseColumns.LineId))
            _columns.Add(new(CaseColumns.LineId, 1, null, -1, ""));
    }

    // Told once, not for every row.
    private void CheckMissing()
    {
        var present = _columns.Select(column => (column.Column.Group, column.Number)).ToHashSet();
        foreach (var owner in _columns.Select(column => (column.Column.Group.Owner, column.Number)).ToList())
            present.Add(owner);
        foreach (var group in CaseColumns.All.Select(column => column.Group).Where(group => group.IsRequired))
            present.Add((group, 1));
        foreach (var column in CaseColumns.All.Where(column => column.IsRequired))
        {
            foreach (var number in present.Where(one => one.Group == column.Group).Select(one => one.Number).Order())
            {
                if (!_columns.Any(bound => bound.Column == column && bound.Number == number))
                    Wrong($"The column '{column.NameOf(number)}' is missing; expected {column.Holds.Replace("`", "", StringComparison.Ordinal)}. Add it, or say in a file of columns (--columns) which column it is or what is the same in every row.");
            }
        }
    }

    private int IndexOf(string header)
    {
        var name = CaseColumns.Normal(header);
        for (var index = 0; index < _headers.Count; index++)
        {
            if (CaseColumns.Normal(_headers[index]) == name)
                return index;
        }

        return -1;
    }

    private void Wrong(string message) => _errors.Add(SourceRecord.Error(_file, _line, null, message));
}
