using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>Reads lines without ever holding more than one that is longer than a case may be.</summary>
internal sealed class LineReader(Stream stream, string file, int maxBytes)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private long _line;
    private bool _atEnd;

    /// <summary>Reads the next line that is not blank.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="InvalidDataException">The stream is not what it begins as, such as a compressed file that was cut off.</exception>
    public bool TryRead(out SourceRecord record)
    {
        while (TryReadLine(out record))
        {
            if (record.IsTooLong || !record.Text.Span.Trim(" \t"u8).IsEmpty)
                return true;
        }

        return false;
    }

    private bool TryReadLine(out SourceRecord record)
    {
        var searched = 0;
        while (true)
        {
            var line = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (line >= 0)
            {
                record = Take(searched + line, searched + line + 1, isTooLong: false);
                return true;
            }

            searched = _end - _start;
            if (searched > maxBytes)
            {
                record = Take(maxBytes, searched, isTooLong: true);
                SkipLine();
                return true;
            }

            if (!Fill())
            {
                record = searched > 0 ? Take(searched, searched, isTooLong: false) : default;
                return searched > 0;
            }
        }
    }

    private SourceRecord Take(int length, int consumed, bool isTooLong)
    {
        var text = _buffer.AsSpan(_start, length);
        if (_line++ == 0 && text.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        if (text is [.., (byte)'\r'])
            text = text[..^1];
        var record = new SourceRecord(file, _line, text.ToArray(), isTooLong);
        _start += consumed;
        return record;
    }

    private void SkipLine()
    {
        do
        {
            var line = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (line >= 0)
            {
                _start += line + 1;
                return;
            }

            _start = _end;
        }
        while (Fill());
    }

    // Makes room and reads on.
    private bool Fill()
    {
        if (_atEnd)
            return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        var read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        _atEnd = read == 0;
        return read > 0;
    }
}
