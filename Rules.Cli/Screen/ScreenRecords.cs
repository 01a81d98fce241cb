using System.Security.Cryptography;

namespace ExportPolicy.Rules.Cli;

/// <summary>The records of a screening, from one input after the other, each with a hash of all that was read up to it.</summary>
internal sealed class ScreenRecords : IDisposable
{
    private readonly ScreenRequest _request;
    private readonly ScreenProgress _progress;
    private readonly ScreenInput? _standard;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IEnumerator<SourceRecord> _all;

    /// <summary>Looks at every input and at what says how to read it.</summary>
    /// <exception cref="InputException">One of them cannot be used.</exception>
    public ScreenRecords(ScreenRequest request, ScreenProgress progress)
    {
        _request = request;
        _progress = progress;
        Columns = request.Columns is { } columns ? ColumnsFile.Read(columns) : null;
        if (Columns is not null && request.Inputs.All(path => FormatOf(path) != FileFormat.Csv))
            throw new InputException(new InputError(null, null, null, null, "--columns is for CSV, and no input is; expected a file named .csv, or --input-format csv."));
        foreach (var path in request.Inputs)
        {
            if (path == ScreenRequest.Standard)
                _standard = Open(path, _hash);
            else
                Open(path, hash: null).Dispose();
        }

        _all = All().GetEnumerator();
    }

    /// <summary>Which columns of CSV are which; null where their names tell.</summary>
    public ColumnsFile? Columns { get; }

    /// <summary>Reads again what an interrupted run had done.</summary>
    /// <param name="done">How far it had come.</param>
    /// <param name="see">Sees each record.</param>
    /// <param name="cancellation">Ends the reading; nothing is to be read on then.</param>
    /// <exception cref="InputException">It cannot be read, or is not what it was.</exception>
    public void SkipDone(ScreenCheckpoint done, Action<SourceRecord> see, CancellationToken cancellation)
    {
        var digest = "";
        try
        {
            for (var read = 0L; read < done.Records && _all.MoveNext(); read++)
            {
                if (cancellation.IsCancellationRequested)
                    return;
                digest = Convert.ToHexStringLower(_all.Current.Digest);
                see(_all.Current);
            }
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new InputException(new InputError(null, null, null, null, $"The input cannot be read on: {problem.Message}"));
        }

        if (digest != done.Digest)
            throw new InputException(new InputError(ScreenCheckpoint.PathOf(_request.Output), null, null, null, "What the interrupted run had read of the inputs has changed since; its rows would not fit the rest. Restore the inputs, or start anew without --resume."));
    }

    /// <summary>The records that have not been read yet.</summary>
    public IEnumerable<SourceRecord> Rest()
    {
        while (_all.MoveNext())
            yield return _all.Current;
    }

    public void Dispose()
    {
        _all.Dispose();
        _hash.Dispose();
    }

    private IEnumerable<SourceRecord> All()
    {
        foreach (var path in _request.Inputs)
        {
            using var input = path == ScreenRequest.Standard ? _standard! : Open(path, _hash);
            while (input.Read() is { } record)
            {
                _progress.Read(input.Source);
                record.Digest = _hash.GetCurrentHash();
                yield return record;
            }

            _progress.Done(input.Source);
        }
    }

    private ScreenInput Open(string path, IncrementalHash? hash) => ScreenInput.Open(path, FormatOf(path), Columns, hash);

    private FileFormat FormatOf(string path) => FileFormats.Of(path, _request.InputFormat);
}
