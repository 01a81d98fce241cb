using System.Security.Cryptography;
using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>Runs the command <c>screen</c>: decides every record that can be read, and says of every other why not.</summary>
internal sealed class ScreenRun
{
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(1);

    private readonly ScreenRequest _request;
    private readonly Terminal _terminal;
    private readonly EarlierRun? _earlier;
    private readonly Screener _screener;
    private readonly StartTime _start;
    private readonly ScreenTally _tally;
    private readonly ScreenProgress _progress;
    private readonly ColumnsFile? _columns;
    private readonly string _call;
    private readonly ScreenInput? _standard;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private CheckedCase? _first;
    private long _records;
    private string _digest = "";
    private long _lastCheckpoint;
    private long _saved;

    // Up to where both files hold the same records.
    private long _outputLength;
    private long _errorsLength;

    private ScreenRun(ScreenRequest request, Terminal terminal)
    {
        ScreenPaths.Check(request);
        _request = request;
        _terminal = terminal;
        _progress = new ScreenProgress(terminal, SourceFile.LengthOf(request.Inputs));

        // An input or a policy of the call that cannot be used is told before anything is written.
        _columns = request.Columns is { } columns ? ColumnsFile.Read(columns) : null;
        if (_columns is not null && request.Inputs.All(path => FormatOf(path) != FileFormat.Csv))
            throw new InputException(new InputError(null, null, null, null, "--columns is for CSV, and no input is; expected a file named .csv, or --input-format csv."));
        foreach (var path in request.Inputs)
        {
            if (path == ScreenRequest.Standard)
                _standard = Open(path, _hash);
            else
                Open(path, hash: null).Dispose();
        }

        HtmlPage.Check(request.Report);
        var policies = request.Policies.Count > 0 ? PolicyNames.Find(request.Policies, Environment.CurrentDirectory) : null;
        _earlier = request.Against is { } against ? ReadEarlier(against) : null;
        _call = ScreenCheckpoint.NameOf(request, _columns, _earlier, (policies ?? PolicySet.Shipped).Policies.Select(policy => $"{policy.Id} {policy.Digest}"));
        var checkpoint = request.Resume ? ScreenCheckpoint.Read(request.Output) : null;
        if (checkpoint is not null && checkpoint.Call != _call)
            throw new InputException(new InputError(ScreenCheckpoint.PathOf(request.Output), null, null, null, "The interrupted run had other inputs, options or policies; expected the same call, with --resume. Start anew without it."));
        Checkpoint = checkpoint;
        _start = new StartTime(checkpoint?.Start ?? terminal.Time.GetUtcNow());
        _screener = new Screener(request, policies is null ? null : new PolicyEngine(policies, time: _start), new EngineSource(_start), _earlier);
        _tally = checkpoint?.Tally ?? new();
        _records = _saved = checkpoint?.Records ?? 0;
        _digest = checkpoint?.Digest ?? "";
        _outputLength = checkpoint?.Output ?? 0;
        _errorsLength = checkpoint?.Errors ?? 0;
    }

    private ScreenCheckpoint? Checkpoint { get; }

    private bool IsToFile => _request.Output != ScreenRequest.Standard;

    // A device keeps nothing to go on from, and beside it no file can be made.
    private bool CanResume => IsToFile && !_request.Output.StartsWith("/dev/", StringComparison.Ordinal);

    public static async Task<int> RunAsync(ScreenRequest request, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            return await new ScreenRun(request, terminal).RunAsync(cancellation);
        }
        catch (InputException problem)
        {
            return Report(terminal, problem.Errors);
        }
        catch (PolicyLoadException problem)
        {
            return Report(terminal, problem.Errors.Select(InputError.Of));
        }
    }

    private static int Report(Terminal terminal, IEnumerable<InputError> errors)
    {
        foreach (var error in errors)
            terminal.Error.WriteLine(error);
        return ExitCode.Error;
    }

    private async Task<int> RunAsync(CancellationToken cancellation)
    {
        using var hash = _hash;
        using var records = Records().GetEnumerator();
        if (Checkpoint is not null)
            SkipDone(Checkpoint, records, cancellation);
        using var errors = _request.Errors is { } path ? ScreenOutput.Open(path, _terminal.Error, Checkpoint?.Errors) : null;
        using var output = ScreenOutput.Open(_request.Output, _terminal.Out, Checkpoint?.Output);

        // Before anything of an earlier run is taken back: whenever this one ends, it can go on.
        Save();
        errors?.Start();
        output.Start();
        IRecordFormat format = FileFormats.Of(_request.Output, _request.OutputFormat) == FileFormat.Csv
            ? new CsvFormat(_request.Inputs.Count > 1, _earlier is not null)
            : new RecordFormat(_request.Inputs.Count > 1);
        var pipeline = new ScreenPipeline(_screener, format, _request);
        var isFailed = false;
        try
        {
            if (output.Length == 0)
                output.Write(format.Header.Span);
            _outputLength = output.Length;
            await _progress.ShowAsync(() => pipeline.RunAsync(Rest(records), batch =>
            {
                Write(batch, output, errors);
                isFailed |= batch.HasErrors;
            }, cancellation));
        }
        catch (Exception problem) when (problem is OutputException or InputException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            output.CutTo(_outputLength);
            errors?.CutTo(_errorsLength);
            Report(_terminal, (problem as InputException)?.Errors ?? [Error(problem is OutputException ? problem.Message : $"The input cannot be read on: {problem.Message}")]);
            return Stopped("", ExitCode.Error);
        }

        if (cancellation.IsCancellationRequested || (_request.FailFast && isFailed))
        {
            return Stopped(isFailed ? "stopped at the first record that cannot be decided; " : "interrupted; ", cancellation.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Error);
        }

        if (CanResume)
            File.Delete(ScreenCheckpoint.PathOf(_request.Output));
        if (_records == 0)
            return Report(_terminal, [Error("No input has a case, so nothing was decided; expected at least one. Check that the files were written to their end.")]);
        var changes = _earlier is null ? null : ScreenChanges.Of(_request.Against!, _earlier, _tally.Changes ?? new());
        ScreenSummary.Write(_tally, changes, IsToFile ? _terminal.Out : _terminal.Error, _request.JsonSummary);
        if (_request.Report is not null)
            ScreenHtml.Write(_request, _tally, changes, _tally.All.Decided == 1 ? _first : null, _terminal.Time);
        return _tally.All.Errors > 0 ? ExitCode.Error : _request.ExitZero ? ExitCode.Permitted : ExitCode.Worst(_tally.All);
    }

    private static EarlierRun ReadEarlier(string path) => path == ScreenRequest.Standard
        ? throw new InputException(new InputError(path, null, null, null, "--against: an earlier run is not read from standard input; name the file that it wrote."))
        : EarlierRun.Read(path);

    private static InputError Error(string message) => new(null, null, null, null, message);

    // Says where to go on: where a checkpoint cannot be written, as on a full disk, the one before still stands.
    private int Stopped(string why, int exitCode)
    {
        try
        {
            Save();
        }
        catch (OutputException problem)
        {
            Report(_terminal, [Error(problem.Message)]);
        }

        _terminal.Error.WriteLine($"{why}{Words.Count(CanResume ? _saved : _records, "record")} done{(CanResume ? "; give the same call with --resume to go on" : "")}");
        return exitCode;
    }

    // What is done is read again, and must be what it was.
    private void SkipDone(ScreenCheckpoint checkpoint, IEnumerator<SourceRecord> records, CancellationToken cancellation)
    {
        var digest = "";
        try
        {
            for (var done = 0L; done < checkpoint.Records && records.MoveNext(); done++)
            {
                if (cancellation.IsCancellationRequested)
                    return;
                digest = Convert.ToHexStringLower(records.Current.Digest);

                // A page shows a case that is the only one.
                if (_request.Report is not null && _tally.All.Decided == 1)
                    _first ??= _screener.Decide(records.Current).Case;
            }
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new InputException(Error($"The input cannot be read on: {problem.Message}"));
        }

        if (digest != checkpoint.Digest)
            throw new InputException(new InputError(ScreenCheckpoint.PathOf(_request.Output), null, null, null, "What the interrupted run had read of the inputs has changed since; its rows would not fit the rest. Restore the inputs, or start anew without --resume."));
    }

    private static IEnumerable<SourceRecord> Rest(IEnumerator<SourceRecord> records)
    {
        while (records.MoveNext())
            yield return records.Current;
    }

    private IEnumerable<SourceRecord> Records()
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

    private ScreenInput Open(string path, IncrementalHash? hash) => ScreenInput.Open(path, FormatOf(path), _columns, hash);

    private FileFormat FormatOf(string path) => FileFormats.Of(path, _request.InputFormat);

    private void Write(ScreenedBatch batch, ScreenOutput output, ScreenOutput? errors)
    {
        output.Write(batch.Rows.WrittenSpan);
        if (errors is not null)
            errors.Write(Encoding.UTF8.GetBytes(string.Concat(batch.Errors.Select(error => $"{error}\n"))));
        (_outputLength, _errorsLength) = (output.Length, errors?.Length ?? 0);
        _tally.Add(batch.Tally);
        _first ??= batch.First;
        _records += batch.Count;
        _digest = Convert.ToHexStringLower(batch.Digest);
        _progress.Decided(_records);
        if (_terminal.Time.GetElapsedTime(_lastCheckpoint) > BetweenCheckpoints)
            Save();
    }

    private void Save()
    {
        if (!CanResume)
            return;
        new ScreenCheckpoint(_call, _start.GetUtcNow(), _records, _digest, _outputLength, _errorsLength, _tally).Write(_request.Output);
        _saved = _records;
        _lastCheckpoint = _terminal.Time.GetTimestamp();
    }
}
