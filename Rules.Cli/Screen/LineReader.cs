using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>Reads lines without ever holding more than one that is longer than a case may be.</summary>
internal sealed class LineReader(StreamBuffer buffer, string file, int maxBytes) : IRecordReader
{
    private long _line;

    /// <summary>Reads the next line that is not blank.</summary>
    public JsonRecord? Read()
    {
        while (ReadLine() is { } line)
        {
            if (!line.IsBlank)
                return line;
        }

        return null;
    }

    SourceRecord? IRecordReader.Read() => Read();

    private JsonRecord? ReadLine()
    {
        var searched = 0;
        while (true)
        {
            var line = buffer.Unread[searched..].IndexOf((byte)'\n');
            if (line >= 0)
                return Take(searched + line, searched + line + 1, isTooLong: false);

            searched = buffer.Unread.Length;
            if (searched > maxBytes)
            {
                var start = Take(maxBytes, searched, isTooLong: true);
                SkipLine();
                return start;
            }

            if (!buffer.Fill())
                return searched > 0 ? Take(searched, searched, isTooLong: false) : null;
        }
    }

    private JsonRecord Take(int length, int consumed, bool isTooLong)
    {
        var text = buffer.Unread[..length];
        if (_line++ == 0 && text.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        if (text is [.., (byte)'\r'])
            text = text[..^1];
        var record = new JsonRecord(file, _line, text.ToArray(), isTooLong);
        buffer.Use(consumed);
        return record;
    }

    private void SkipLine()
    {
        do
        {
            var line = buffer.Unread.IndexOf((byte)'\n');
            if (line >= 0)
            {
                buffer.Use(line + 1);
                return;
            }

            buffer.Use(buffer.Unread.Length);
        }
        while (buffer.Fill());
    }
}
