using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>Reads the transfers of a CSV file: rows of one id that follow each other are lines of one transfer.</summary>
/// <remarks>A transfer of which a row cannot be read is not decided without it, and neither is one that may be such a transfer.</remarks>
internal sealed class CsvRecordReader : IRecordReader
{
    // Nobody reads more of one transfer.
    private const int MostErrors = 100;

    private readonly string _file;
    private readonly int _maxBytes;
    private readonly CsvRowReader _rows;

    // The one thing that grows with the file: a few bytes a transfer.
    private readonly HashSet<long> _ids = [];
    private CsvRow? _next;
    private long? _unreadableBefore;

    public CsvRecordReader(StreamBuffer buffer, string file, ColumnsFile? columns, int maxBytes)
    {
        (_file, _maxBytes) = (file, maxBytes);
        SkipMark(buffer);
        _rows = new CsvRowReader(buffer, file, columns, maxBytes);
        _next = _rows.Read();
    }

    private bool HasLines => _rows.Layout.HasLines;

    public SourceRecord? Read()
    {
        if (_next is not { } first)
            return null;
        var rows = new List<CsvRow>();
        var errors = new List<InputError>();
        var (size, count) = (0L, 0);
        do
        {
            errors.AddRange(_next.Errors.Take(MostErrors - errors.Count));
            (size, count) = (size + _next.Size, count + 1);
            if (size <= _maxBytes)
                rows.Add(_next);
            _next = _rows.Read();
        }
        while (first.Id is not null && _next?.Id == first.Id);

        if (size > _maxBytes)
            errors.Add(Error(first, $"The rows of '{Excerpt.Of(first.Id!)}' have more than {_maxBytes} bytes; expected the lines of one transfer."));
        if (count > 1 && !HasLines)
            errors.Add(Error(first, $"The id '{Excerpt.Of(first.Id!)}' stands in {count} rows that follow each other; expected one row a transfer. Where each row is a line of goods, add the column 'line'."));
        if (HasLines)
            CheckNeighbours(first, errors);
        CheckIsFirst(first, errors);
        return errors.Count > 0 ? new BrokenRecord(_file, first.Line, errors) : new CsvTransfer(_file, _rows.Layout, rows);
    }

    private void CheckNeighbours(CsvRow first, List<InputError> errors)
    {
        var before = _unreadableBefore;
        _unreadableBefore = first.Id is null ? first.Line : null;
        if (first.Id is not { } id)
            return;
        foreach (var line in new[] { before, _next is { Id: null } next ? next.Line : null }.OfType<long>())
            errors.Add(Error(first, $"Line {line} cannot be read, and may be a line of '{Excerpt.Of(id)}', which is therefore not decided. Correct it."));
    }

    private void CheckIsFirst(CsvRow first, List<InputError> errors)
    {
        if (first.Id is { } id && !_ids.Add(BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)))))
            errors.Add(Error(first, $"The id '{Excerpt.Of(id)}' stands further up too, with others between; expected {(HasLines ? "the rows of one transfer together. Sort the file by id" : "one row a transfer. Where each row is a line of goods, add the column 'line' and sort the file by id")}: no verdict on a part of '{Excerpt.Of(id)}' holds."));
    }

    private InputError Error(CsvRow row, string message) => SourceRecord.Error(_file, row.Line, _rows.Layout.Id.Label, message);

    private static void SkipMark(StreamBuffer buffer)
    {
        while (buffer.Unread.Length < Encoding.UTF8.Preamble.Length && buffer.Fill())
        {
        }

        if (buffer.Unread.StartsWith(Encoding.UTF8.Preamble))
            buffer.Use(Encoding.UTF8.Preamble.Length);
    }
}
