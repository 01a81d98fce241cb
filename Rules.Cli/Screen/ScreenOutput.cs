using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>A file of results that grows by whole batches: what is cut short is taken back.</summary>
internal sealed class ScreenOutput : IDisposable
{
    private readonly FileStream? _file;
    private readonly TextWriter? _standard;
    private readonly string _name;

    private ScreenOutput(string name, FileStream? file, TextWriter? standard)
    {
        _name = name;
        _file = file;
        _standard = standard;
    }

    /// <summary>How many bytes of it hold.</summary>
    public long Length { get; private set; }

    /// <summary>Opens a file and leaves what stands in it until <see cref="Start"/>.</summary>
    /// <param name="path">The file; <c>-</c> for a standard stream.</param>
    /// <param name="standard">That stream.</param>
    /// <param name="resumeAt">The length that it had; null to begin anew.</param>
    /// <exception cref="InputException">It cannot be written, or is shorter than it was.</exception>
    public static ScreenOutput Open(string path, TextWriter standard, long? resumeAt)
    {
        if (path == ScreenRequest.Standard)
            return new(path, null, standard);
        try
        {
            // Batches are large: without a buffer nothing is left over that would be written at the end.
            var file = new FileStream(path, resumeAt is null ? FileMode.OpenOrCreate : FileMode.Open, FileAccess.Write, FileShare.Read, bufferSize: 0);
            if (file.Length is var left && left < resumeAt)
            {
                file.Dispose();
                throw Wrong(path, $"The file has {left} bytes; expected the {resumeAt} that the interrupted run had written. Start anew without --resume.");
            }

            return new(path, file, null) { Length = resumeAt ?? 0 };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Wrong(path, $"The file cannot be written: {problem.Message}");
        }
    }

    /// <summary>Takes back what an earlier run left, or wrote beyond what holds.</summary>
    /// <exception cref="OutputException">It cannot be taken back.</exception>
    public void Start()
    {
        if (_file is null)
            return;
        try
        {
            // A device has no length, and takes none.
            if (_file.Length != Length)
                _file.SetLength(Length);
            if (Length > 0)
                _file.Position = Length;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(new IOException($"{_name} cannot be written: {problem.Message}", problem));
        }
    }

    /// <summary>Writes a batch whole or not at all.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_file is null)
        {
            _standard!.Write(Encoding.UTF8.GetString(bytes));
            Length += bytes.Length;
            return;
        }

        try
        {
            _file.Write(bytes);
            Length += bytes.Length;
        }
        catch (IOException problem)
        {
            CutTo(Length);
            throw new OutputException(new IOException($"{_name} cannot be written: {problem.Message}", problem));
        }
    }

    /// <summary>Takes back what stands beyond a length; where that fails too, the run that goes on does it.</summary>
    public void CutTo(long length)
    {
        try
        {
            _file?.SetLength(length);
        }
        catch (IOException)
        {
        }
    }

    public void Dispose() => _file?.Dispose();

    private static InputException Wrong(string path, string message) => new(new InputError(path, null, null, null, message));
}
