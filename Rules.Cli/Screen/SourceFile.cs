using System.IO.Compression;

namespace ExportPolicy.Rules.Cli;

/// <summary>One input of a screening, plain or compressed with gzip, whatever its name says.</summary>
internal sealed class SourceFile : IDisposable
{
    /// <summary>The name of standard input in errors.</summary>
    public const string StandardName = "standard input";

    private readonly Stream _raw;

    private SourceFile(string name, Stream raw, Stream text)
    {
        Name = name;
        _raw = raw;
        Text = text;
    }

    /// <summary>The name that errors give to it.</summary>
    public string Name { get; }

    /// <summary>What stands in it.</summary>
    public Stream Text { get; }

    /// <summary>How many bytes of the file have been read, compressed as it may be.</summary>
    public long Position => _raw.CanSeek ? _raw.Position : 0;

    /// <summary>Opens an input.</summary>
    /// <exception cref="InputException">There is no such file, or it cannot be read.</exception>
    public static SourceFile Open(string path)
    {
        if (path == ScreenRequest.Standard)
            return Of(StandardName, Console.OpenStandardInput());
        try
        {
            return Of(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InputException(new InputError(path, null, null, null, problem is FileNotFoundException or DirectoryNotFoundException
                ? "The file does not exist; check the path."
                : Directory.Exists(path) ? "This is a folder; expected a file of cases. For a folder of case files use 'check'." : $"The file cannot be read: {problem.Message}"));
        }
    }

    /// <summary>How long the inputs are together, in bytes; null where one does not tell.</summary>
    public static long? LengthOf(IEnumerable<string> paths)
    {
        var length = 0L;
        foreach (var path in paths)
        {
            if (path == ScreenRequest.Standard || new FileInfo(path) is not { Exists: true } file)
                return null;
            length += file.Length;
        }

        return length;
    }

    public void Dispose()
    {
        Text.Dispose();
        _raw.Dispose();
    }

    // Told by its first two bytes; a pipe cannot go back, so they are put before the rest.
    private static SourceFile Of(string name, Stream raw)
    {
        var head = new byte[2];
        var read = raw.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        Stream whole = new Prefixed(head.AsMemory(0, read), raw);
        return new(name, raw, head is [0x1F, 0x8B] ? new GZipStream(whole, CompressionMode.Decompress) : whole);
    }

    private sealed class Prefixed(ReadOnlyMemory<byte> head, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> _head = head;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            if (_head.IsEmpty)
                return rest.Read(buffer);
            var count = Math.Min(_head.Length, buffer.Length);
            _head.Span[..count].CopyTo(buffer);
            _head = _head[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
