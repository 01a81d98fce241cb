namespace ExportPolicy.Rules.Cli;

/// <summary>Finds the records of a CSV file. Where quotes are wrong only the line on which they open is lost: the next one is a record again.</summary>
internal sealed class CsvScanner(StreamBuffer buffer, byte separator, int maxBytes)
{
    private const string NotClosed = "A quote opens the cell, but none closes it where it ends; expected quotes at both ends of a cell, and two for one within it.";

    private long _line;

    /// <summary>How many cells a record has; null while nobody knows.</summary>
    public int? Width { get; set; }

    /// <summary>What is wrong with a row of another number of cells.</summary>
    public string WrongWidth(int cells) => $"The row has {cells} cells; expected {Width}, as in the header. A text with the separator in it stands in quotes.";

    private enum Place
    {
        CellStart,
        Plain,
        Quoted,
        Closed,
    }

    /// <summary>Finds the next record that is not a blank line.</summary>
    /// <returns>Null at the end.</returns>
    public CsvText? Read()
    {
        CsvText? text;
        do
            text = ReadOne();
        while (text is { Fault: null, Bytes.IsEmpty: true });
        return text;
    }

    private CsvText? ReadOne()
    {
        var place = Place.CellStart;
        var (cell, cellStart, firstCellEnd, firstLineEnd, breaks) = (0, 0, 0, -1, 0);
        CsvFault? fault = null;
        for (var at = 0; ; at++)
        {
            if (at == buffer.Unread.Length && !buffer.Fill())
            {
                if (place == Place.Quoted)
                    return TakeLine(at, firstLineEnd, fault ?? Fault(cell, cellStart, NotClosed));
                return at == 0 ? null : IsDoubtful(at, cell, breaks) ? TakeLine(at, firstLineEnd, fault ?? Doubt(cell, firstCellEnd, breaks)) : Take(at, at, breaks, fault);
            }

            if (at > maxBytes)
            {
                return TakeLine(at, firstLineEnd, fault ?? Fault(cell, cellStart, place == Place.Quoted
                    ? NotClosed
                    : $"The row has more than {maxBytes} bytes; expected one row a line. Check that line ends are there."));
            }

            var sign = buffer.Unread[at];
            if (place == Place.Quoted)
            {
                if (sign == '"')
                    place = Place.Closed;
                else if (sign is (byte)'\r' or (byte)'\n')
                    (firstLineEnd, breaks) = Broken(at, sign, firstLineEnd, breaks);
            }
            else if (sign == separator)
            {
                (place, cell, cellStart, firstCellEnd) = (Place.CellStart, cell + 1, at + 1, cell == 0 ? at : firstCellEnd);
            }
            else if (sign is (byte)'\r' or (byte)'\n')
            {
                return IsDoubtful(at, cell, breaks) ? TakeLine(at, firstLineEnd, fault ?? Doubt(cell, firstCellEnd, breaks)) : Take(at, EndOfBreak(at), breaks + 1, fault);
            }
            else if (place == Place.Closed)
            {
                if (sign != '"')
                    return TakeLine(at, firstLineEnd, fault ?? Fault(cell, cellStart, NotClosed));
                place = Place.Quoted;
            }
            else if (sign == '"')
            {
                if (place == Place.CellStart)
                    place = Place.Quoted;
                else
                    fault ??= Fault(cell, cellStart, "A quote stands within the cell; expected the cell in quotes, and two for one within it.");
            }
            else
            {
                place = Place.Plain;
            }
        }
    }

    // A line break within quotes: CR LF is one.
    private (int FirstLineEnd, int Breaks) Broken(int at, byte sign, int firstLineEnd, int breaks)
    {
        var isSecondHalf = sign == '\n' && at > 0 && buffer.Unread[at - 1] == '\r';
        if (!isSecondHalf)
            return (firstLineEnd < 0 ? at + 1 : firstLineEnd, breaks + 1);
        return (firstLineEnd == at ? at + 1 : firstLineEnd, breaks);
    }

    private int EndOfBreak(int at) =>
        buffer.Unread[at] == '\r' && (at + 1 < buffer.Unread.Length || buffer.Fill()) && buffer.Unread[at + 1] == '\n' ? at + 2 : at + 1;

    // A quote that should not open a cell may find one that closes it rows below. The cells may come out even all the same.
    private bool IsDoubtful(int length, int cell, int breaks) =>
        breaks > 0 && Width is { } width && (cell + 1 != width || MayHoldRows(buffer.Unread[..length], width - 1));

    // Whatever its quotes make of them, a row holds a separator less than it should have cells. So two rows hold twice as many,
    // and a row on one line is told by that line, though it be joined to a part of another.
    private bool MayHoldRows(ReadOnlySpan<byte> text, int separators)
    {
        if (text.Count(separator) >= 2 * separators)
            return true;
        foreach (var line in text.SplitAny((byte)'\r', (byte)'\n'))
        {
            if (text[line].Count(separator) >= separators)
                return true;
        }

        return false;
    }

    private CsvFault Doubt(int cell, int firstCellEnd, int breaks) => new(1, buffer.Unread[..firstCellEnd].ToArray(), cell + 1 != Width
        ? WrongWidth(cell + 1)
        : $"Quotes join lines {_line + 1} to {_line + 1 + breaks} to one row, which holds the separators of more than one; expected each quote closed on the line on which it opens, or fewer separators in a text of several lines.", IsOfRow: true);

    private CsvFault Fault(int cell, int cellStart, string message) =>
        new(cell, buffer.Unread[..Math.Max(0, cellStart - 1)].ToArray(), message);

    private CsvText Take(int length, int used, int lines, CsvFault? fault)
    {
        var text = new CsvText(_line + 1, buffer.Unread[..length].ToArray(), fault);
        buffer.Use(used);
        _line += lines;
        return text;
    }

    // The line on which the record begins, and no more of it: what follows is read anew.
    private CsvText TakeLine(int at, int firstLineEnd, CsvFault fault)
    {
        if (firstLineEnd > 0)
            return Take(0, firstLineEnd, 1, fault);
        while (true)
        {
            var end = buffer.Unread[at..].IndexOfAny((byte)'\r', (byte)'\n');
            if (end >= 0)
                return Take(0, EndOfBreak(at + end), 1, fault);

            // A line may be of any length: it is not held.
            buffer.Use(buffer.Unread.Length);
            at = 0;
            if (!buffer.Fill())
                return Take(0, 0, 1, fault);
        }
    }
}
