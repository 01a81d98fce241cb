using System.Security.Cryptography;

namespace ExportPolicy.Rules.Cli;

/// <summary>What was read of a stream and not yet used. It grows only as far as whoever uses it lets it.</summary>
/// <param name="stream">The stream.</param>
/// <param name="hash">Takes what is used; null for none.</param>
internal sealed class StreamBuffer(Stream stream, IncrementalHash? hash = null)
{
    private byte[] _bytes = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _atEnd;

    public ReadOnlySpan<byte> Unread => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Makes what was found the past.</summary>
    public void Use(int count)
    {
        hash?.AppendData(Unread[..count]);
        _start += count;
    }

    /// <summary>Reads on, behind what is unread.</summary>
    /// <returns>False at the end of the stream.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="InvalidDataException">The stream is not what it begins as, such as a compressed file that was cut off.</exception>
    public bool Fill()
    {
        if (_atEnd)
            return false;
        if (_start > 0)
        {
            Unread.CopyTo(_bytes);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _bytes.Length)
            Array.Resize(ref _bytes, 2 * _bytes.Length);
        var read = stream.Read(_bytes.AsSpan(_end));
        _end += read;
        _atEnd = read == 0;
        return read > 0;
    }
}
