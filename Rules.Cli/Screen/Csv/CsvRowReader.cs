using CsvHelper;

namespace ExportPolicy.Rules.Cli;

/// <summary>Reads the rows of a CSV file below its header.</summary>
internal sealed class CsvRowReader
{
    // Encoding errors read as this, which files hold in texts already broken elsewhere.
    private const char NotUtf8 = '\uFFFD';

    private readonly string _file;
    private readonly CsvScanner _scanner;
    private readonly CsvReaderOptions _options;
    private readonly char _separator;

    /// <summary>Reads the header.</summary>
    /// <exception cref="InputException">There is none that says what the columns are.</exception>
    public CsvRowReader(StreamBuffer buffer, string file, ColumnsFile? columns, int maxBytes)
    {
        _file = file;
        _separator = columns?.Separator ?? CsvSeparator.Find(buffer, file);
        _scanner = new CsvScanner(buffer, (byte)_separator, maxBytes);
        _options = CsvReaderOptions.Default with
        {
            HasHeader = false,
            Separator = _separator,
            DetectSeparatorHint = false,
            SkipEmptyLines = false,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        if (_scanner.Read() is not { } header)
            throw new InputException(new InputError(file, null, null, null, "The file is empty; expected a header with the names of the columns."));
        if (header.Bytes.Span.TrimStart(" \t"u8) is [(byte)'{' or (byte)'[', ..])
            throw new InputException(SourceRecord.Error(file, header.Line, null, "JSON begins here; expected a header with the names of the columns. Name JSON Lines .jsonl, and decide a case file with 'check'."));
        if (header.Fault is { } fault)
            throw new InputException(SourceRecord.Error(file, header.Line, null, $"The header cannot be read: {fault.Message}"));
        if (!IsUtf8(header.Bytes))
            throw new InputException(SourceRecord.Error(file, header.Line, null, "The header is not UTF-8; expected text in UTF-8. Save the file as CSV UTF-8."));
        Layout = CsvHeader.Read(file, header.Line, Cells(header.Bytes), columns);
        _scanner.Width = Layout.Width;
    }

    public CsvLayout Layout { get; }

    /// <summary>Reads the next row that is not blank.</summary>
    /// <returns>Null at the end.</returns>
    public CsvRow? Read()
    {
        while (_scanner.Read() is { } text)
        {
            var cells = Cells(text.Fault?.Before ?? text.Bytes);
            if (text.Fault is { } fault)
                return new(text.Line, [], IdAmong(cells, fault.Cell), 0, [SourceRecord.Error(_file, text.Line, fault.IsOfRow ? null : Layout.LabelAt(fault.Cell), fault.Message)]);
            if (cells.Any(cell => cell.Length > 0))
                return Checked(text, cells);
        }

        return null;
    }

    private CsvRow Checked(CsvText text, List<string> cells)
    {
        // A cell too many or too few shifts those behind it, wherever it is.
        if (cells.Count != Layout.Width)
        {
            return new(text.Line, [], IdAmong(cells, 1), 0, [SourceRecord.Error(_file, text.Line, null, _scanner.WrongWidth(cells.Count))]);
        }

        var id = Known(Layout.Id.ValueIn(cells));
        if (!IsUtf8(text.Bytes))
        {
            return new(text.Line, [], id is null || id.Contains(NotUtf8, StringComparison.Ordinal) ? null : id, 0,
                [.. cells.Index().Where(cell => cell.Item.Contains(NotUtf8, StringComparison.Ordinal)).Select(cell => SourceRecord.Error(_file, text.Line, Layout.LabelAt(cell.Index), "The cell is not UTF-8; expected text in UTF-8. Save the file as CSV UTF-8."))]);
        }

        return id is null
            ? new(text.Line, [], null, 0, [SourceRecord.Error(_file, text.Line, Layout.Id.Label, "The cell is blank; expected the id of the transfer.")])
            : new(text.Line, cells, id, text.Bytes.Length, []);
    }

    // The id of a row that is wrong, if it stands among the first cells; it cannot be told where quotes may have run these together.
    private string? IdAmong(List<string> cells, int sound) =>
        Layout.Id.Index < sound && !cells.Take(Layout.Id.Index + 1).Any(cell => cell.AsSpan().IndexOfAny(_separator, '\r', '\n') >= 0) ? Known(Layout.Id.ValueIn(cells)) : null;

    private static string? Known(string id) => id.Length > 0 ? id : null;

    private List<string> Cells(ReadOnlyMemory<byte> text)
    {
        using var reader = CsvReader.Create(text, _options);
        if (!reader.Read())
            return [""];
        var cells = new List<string>(reader.FieldCount);
        for (var cell = 0; cell < reader.FieldCount; cell++)
            cells.Add(reader.GetString(cell).Trim());
        return cells;
    }

    private static bool IsUtf8(ReadOnlyMemory<byte> text) => System.Text.Unicode.Utf8.IsValid(text.Span);
}
