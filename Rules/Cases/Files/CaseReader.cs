namespace ExportPolicy.Rules;

/// <summary>Reads case files: JSON, one case a file, as <c>docs/case.schema.json</c> describes. A file is read whole or not at all.</summary>
/// <remarks>Instances hold no state of a file and can be shared between threads.</remarks>
public sealed class CaseReader
{
    /// <summary>How large a file may be unless the reader is told otherwise: 16 MiB.</summary>
    public const int DefaultMaxBytes = 16 * 1024 * 1024;

    private readonly int _maxBytes;
    private readonly ReferenceData? _reference;
    private readonly bool _isOfArchive;

    private CaseReader()
    {
        _maxBytes = Array.MaxLength - 1;
        _isOfArchive = true;
    }

    /// <summary>Creates a reader.</summary>
    /// <param name="reference">The tables that know the funds; those in the package when null.</param>
    /// <param name="maxBytes">How large a file may be, in bytes; a larger one is an error and is not read.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not positive, or larger than an array can be.</exception>
    public CaseReader(ReferenceData? reference = null, int maxBytes = DefaultMaxBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(maxBytes, Array.MaxLength);
        _maxBytes = maxBytes;
        _reference = reference;
    }

    /// <summary>Reads what <see cref="CaseWriter"/> wrote, whatever its facts hold.</summary>
    /// <remarks>
    /// A program can state what a file may not: a document about a line that is not there, a fund that no table knows, an empty field of a certificate, half a surrogate pair.
    /// Other readers report these, as what somebody got wrong; this one reads them as they were decided. It asks no tables for funds, and takes texts of any size.
    /// </remarks>
    public static CaseReader OfArchive { get; } = new();

    /// <summary>Reads a case from a file.</summary>
    /// <param name="path">The path of the file; errors name it as given.</param>
    /// <returns>The case.</returns>
    /// <exception cref="CaseReadException">The file cannot be opened, is too large, is not JSON in UTF-8, or does not hold a valid case.</exception>
    public Case Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            // FileShare.ReadWrite: an editor that holds the file open is no reason to refuse; a half-written file fails as JSON.
            using var stream = RegularFile.Open(path, FileShare.ReadWrite | FileShare.Delete);
            return Read(stream, path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Unreadable(path, problem);
        }
    }

    /// <summary>Reads a case from a stream, up to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="name">The name that errors give to the file.</param>
    /// <returns>The case.</returns>
    /// <exception cref="CaseReadException">The stream is too large, is not JSON in UTF-8, or does not hold a valid case.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public Case Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Parse(ReadAll(stream, name), name);
    }

    /// <summary>Reads a case from text in memory.</summary>
    /// <param name="utf8">The JSON text in UTF-8; a byte order mark is skipped.</param>
    /// <param name="name">The name that errors give to the file.</param>
    /// <returns>The case.</returns>
    /// <exception cref="CaseReadException">The text is too large, is not JSON in UTF-8, or does not hold a valid case.</exception>
    public Case Parse(ReadOnlyMemory<byte> utf8, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (utf8.Length > _maxBytes)
            throw TooLarge(name, utf8.Length);

        var errors = new CaseErrors(name, utf8);
        var root = JsonItemParser.Parse(utf8.Span, errors, _isOfArchive);
        var result = root is null ? null : new CaseMapper(new CaseValues(errors, _reference ?? ReferenceData.Shipped, _isOfArchive)).Map(root);
        errors.ThrowIfAny();
        return result!;
    }

    private byte[] ReadAll(Stream stream, string name)
    {
        if (stream.CanSeek && stream.Length - stream.Position > _maxBytes)
            throw TooLarge(name, stream.Length - stream.Position);

        // A pipe or device does not tell its length: read no more than one byte past the limit.
        var buffer = new byte[stream.CanSeek ? Math.Max(0, stream.Length - stream.Position) + 1 : 4096];
        var length = 0;
        while (true)
        {
            var read = stream.Read(buffer, length, Math.Min(buffer.Length, _maxBytes + 1) - length);
            if (read == 0)
                return buffer.AsSpan(0, length).ToArray();
            length += read;
            if (length > _maxBytes)
                throw TooLarge(name, null);
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, _maxBytes + 1L));
        }
    }

    private CaseReadException TooLarge(string name, long? length) => Whole(
        name,
        $"The file has {(length is { } bytes ? $"{bytes}" : $"more than {_maxBytes}")} bytes; expected at most {_maxBytes}. A case file holds one case: check that this is one.");

    private static CaseReadException Unreadable(string path, Exception problem) => Whole(path, problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => "The file does not exist; check the path.",
        UnauthorizedAccessException when Directory.Exists(path) => "This is a folder; expected a case file.",
        UnauthorizedAccessException => "The file may not be read; check its permissions.",
        _ => $"The file cannot be read: {problem.Message}",
    });

    private static CaseReadException Whole(string name, string message) => new([new(name, null, null, null, message)]);
}
