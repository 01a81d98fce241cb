namespace ExportPolicy.Rules.Cli;

/// <summary>Reads JSON Lines, after a look at whether they are: a file of another kind is one error, not one for each of its lines.</summary>
internal sealed class JsonLinesReader : IRecordReader
{
    private readonly LineReader _lines;
    private readonly Queue<JsonRecord> _ahead = [];

    /// <summary>Looks at the first lines.</summary>
    /// <exception cref="InputException">They are of another kind.</exception>
    public JsonLinesReader(StreamBuffer buffer, string file, int maxBytes)
    {
        _lines = new LineReader(buffer, file, maxBytes);
        for (var ahead = 0; ahead < 2 && _lines.Read() is { } line; ahead++)
            _ahead.Enqueue(line);
        if (_ahead.Count > 0 && Misfit(Start(_ahead.First()), _ahead.Count > 1 ? Start(_ahead.Last()) : default) is { } message)
            throw new InputException(_ahead.Peek().Error(null, message));
    }

    public SourceRecord? Read() => _ahead.TryDequeue(out var line) ? line : _lines.Read();

    // One broken line at the top is no reason to doubt the rest: the second one has to look wrong as well.
    private static string? Misfit(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second)
    {
        if (first.Span.StartsWith("["u8) && JsonRecord.IsOpen(first.Span))
            return "A list begins here that goes on over lines; expected one case a line, without brackets around them.";
        if (second.IsEmpty || second.Span[0] == '{')
            return null;
        if (first.Span.StartsWith("{"u8))
            return JsonRecord.IsOpen(first.Span) ? "A case begins here that goes on over lines; expected one case a line. Decide a case file with 'check', or write each case on one line." : null;
        return first.Span.IndexOfAny((byte)',', (byte)';', (byte)'\t') > 0
            ? "The first lines are no JSON; expected one case a line. For CSV name the file .csv, or give --input-format csv."
            : null;
    }

    private static ReadOnlyMemory<byte> Start(JsonRecord line) => line.Text.TrimStart(" \t"u8);
}
