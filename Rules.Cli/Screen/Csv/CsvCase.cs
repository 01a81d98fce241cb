using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes the rows of a transfer as a case file, which the reader of cases then checks: there is one set of rules for both.</summary>
internal sealed class CsvCase
{
    private const string Unknown = "unknown";

    private readonly string _file;
    private readonly CsvLayout _layout;
    private readonly IReadOnlyList<CsvRow> _rows;
    private readonly CsvPlaces? _places;
    private readonly Utf8JsonWriter _json;
    private readonly JsonPathWriter _paths;

    private CsvCase(string file, CsvLayout layout, IReadOnlyList<CsvRow> rows, Utf8JsonWriter json, CsvPlaces? places)
    {
        _file = file;
        _layout = layout;
        _rows = rows;
        _places = places;
        _json = json;
        _paths = new JsonPathWriter(json);
    }

    private List<InputError> Errors { get; } = [];

    /// <summary>Writes the case, wrong cells as they stand, and says which those are.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="layout">Its columns.</param>
    /// <param name="rows">The rows of the transfer.</param>
    /// <param name="places">Takes what stands where; null where nobody asks.</param>
    public static (ReadOnlyMemory<byte> Json, IReadOnlyList<InputError> Errors) Write(string file, CsvLayout layout, IReadOnlyList<CsvRow> rows, CsvPlaces? places)
    {
        var output = new ArrayBufferWriter<byte>(2048);
        using var json = new Utf8JsonWriter(output);
        var writing = new CsvCase(file, layout, rows, json, places);
        writing.Write();
        json.Flush();
        return (output.WrittenMemory, writing.Errors);
    }

    private void Write()
    {
        _json.WriteStartObject();
        foreach (var part in _layout.Parts)
        {
            if (!part.Group.IsOfLine)
            {
                Write(part, [.. part.Columns.Select(Agreed)], 0);
                continue;
            }

            for (var row = 0; row < _rows.Count; row++)
                Write(part, [.. part.Columns.Select(column => new CsvCell(column, column.ValueIn(_rows[row].Cells), _rows[row].Line))], row);
        }

        _paths.Leave();
        _json.WriteEndObject();
    }

    // What is said of a transfer as a whole: once, or the same in every row.
    private CsvCell Agreed(BoundColumn column)
    {
        var cell = new CsvCell(column, column.ValueIn(_rows[0].Cells), _rows[0].Line);
        foreach (var row in _rows.Skip(1))
        {
            var text = column.ValueIn(row.Cells);
            if (cell.IsBlank)
                cell = new(column, text, row.Line);
            else if (text.Length > 0 && text != cell.Text && !cell.IsWrong)
                Wrong(cell with { Line = row.Line }, $"The value is '{Excerpt.Of(text)}', but '{Excerpt.Of(cell.Text)}' in line {cell.Line}; expected the same in every row of a transfer, or a blank cell.", cell);
        }

        return cell;
    }

    private void Write(CsvPart part, CsvCell[] cells, int row)
    {
        if (!IsThere(part.Group, cells))
            return;
        if (part.Group.Role is { } role)
        {
            _paths.Enter(cells[0].Column.StepsIn(row));
            _json.WriteString("role", role);
        }

        var isUnknown = false;
        foreach (var cell in cells)
        {
            var (column, group) = (cell.Column.Column, cell.Column.Column.Group);
            if (group != part.Group && !IsThere(group, [.. cells.Where(other => other.Column.Column.Group == group)]))
                continue;
            var steps = cell.Column.StepsIn(row);
            if (column.Kind == CellKind.Quantity && cell.Text == Unknown)
            {
                isUnknown = true;
                WriteUnknown(cell, steps);
            }
            else if (!(isUnknown && group == CaseColumns.LineQuantity))
            {
                Write(cell, steps, row);
            }
        }
    }

    // Constants alone make nothing of blank cells, unless there are no cells.
    private static bool IsThere(ColumnGroup group, CsvCell[] cells) =>
        group.IsRequired || cells.Any(cell => !cell.IsBlank && !cell.Column.IsConstant) || cells.All(cell => cell.Column.IsConstant);

    private void WriteUnknown(CsvCell cell, IReadOnlyList<JsonStep> steps)
    {
        _paths.Enter([.. steps.SkipLast(1)]);
        _places?.Add(_paths.PathOf(steps[^1].Name), cell);
        _json.WriteString(steps[^1].Name, Unknown);
    }

    private void Write(CsvCell cell, IReadOnlyList<JsonStep> steps, int row)
    {
        var column = cell.Column.Column;
        if (cell.IsBlank && column.Kind == CellKind.LineId)
            cell = cell with { Text = (row + 1).ToString(CultureInfo.InvariantCulture) };
        if (cell.IsBlank && !column.IsRequired)
            return;
        _paths.Enter(steps);
        _places?.Add(_paths.PathOf(column.Member), cell);
        if (cell.IsBlank)
            Wrong(cell, $"The cell is blank; expected {column.Holds.Replace("`", "", StringComparison.Ordinal)}.");
        if (cell.IsWrong)
            _json.WriteString(column.Member, cell.Text);
        else
            Write(column, cell);
    }

    private void Write(CaseColumn column, CsvCell cell)
    {
        switch (column.Kind)
        {
            case CellKind.Number or CellKind.Quantity:
                if (CellNumber.Read(cell.Text, _layout.DecimalSign, out var problem) is { } number)
                {
                    _json.WritePropertyName(column.Member);
                    _json.WriteRawValue(number);
                }
                else
                {
                    Refuse(column, cell, problem);
                }

                break;
            case CellKind.Flag:
                if (FlagOf(cell.Text) is { } flag)
                    _json.WriteBoolean(column.Member, flag);
                else
                    Refuse(column, cell, $"The value is '{Excerpt.Of(cell.Text)}'; expected yes or no.");
                break;
            case CellKind.List:
                WriteList(column.Member, cell.Text);
                break;
            case CellKind.Route when cell.Text != Unknown:
                _json.WriteStartObject(column.Member);
                WriteList("legs", cell.Text);
                _json.WriteEndObject();
                break;
            default:
                _json.WriteString(column.Member, cell.Text);
                break;
        }
    }

    private void WriteList(string member, string text)
    {
        _json.WriteStartArray(member);
        foreach (var item in CellList.Split(text))
            _json.WriteStringValue(item);
        _json.WriteEndArray();
    }

    private void Refuse(CaseColumn column, CsvCell cell, string message)
    {
        Wrong(cell, message);
        _json.WriteString(column.Member, cell.Text);
    }

    private void Wrong(CsvCell cell, string message, CsvCell? marked = null)
    {
        (marked ?? cell).IsWrong = true;
        Errors.Add(SourceRecord.Error(_file, cell.Line, cell.Column.Label, message));
    }

    private static bool? FlagOf(string text) => text.ToUpperInvariant() switch
    {
        "YES" or "TRUE" => true,
        "NO" or "FALSE" => false,
        _ => null,
    };
}
