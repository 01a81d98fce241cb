using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>Runs the command <c>screen</c>: decides every record that can be read, and says of every other why not.</summary>
internal sealed class ScreenRun
{
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(1);

    private readonly ScreenRequest _request;
    private readonly Terminal _terminal;
    private readonly PolicyEngine? _engine;
    private readonly EarlierRun? _earlier;
    private readonly ScreenTally _tally;
    private readonly ScreenProgress _progress;
    private readonly ColumnsFile? _columns;
    private readonly string _call;
    private readonly long _skip;
    private readonly ScreenInput? _standard;
    private CheckedCase? _first;
    private long _records;
    private long _lastCheckpoint;

    // Up to where both files hold the same records.
    private long _outputLength;
    private long _errorsLength;

    private ScreenRun(ScreenRequest request, Terminal terminal)
    {
        _request = request;
        _terminal = terminal;
        _progress = new ScreenProgress(terminal, SourceFile.LengthOf(request.Inputs));

        // An input or a policy of the call that cannot be used is told before anything is written.
        _columns = request.Columns is { } columns ? ColumnsFile.Read(columns) : null;
        if (_columns is not null && request.Inputs.All(path => FormatOf(path) != FileFormat.Csv))
            throw new InputException(new InputError(null, null, null, null, "--columns is for CSV, and no input is; expected a file named .csv, or --input-format csv."));
        foreach (var path in request.Inputs)
        {
            var input = Open(path);
            if (path == ScreenRequest.Standard)
                _standard = input;
            else
                input.Dispose();
        }

        HtmlPage.Check(request.Report, [.. request.Inputs, request.Output, request.Errors, request.Against, request.Columns]);
        var policies = request.Policies.Count > 0 ? PolicyNames.Find(request.Policies, Environment.CurrentDirectory) : null;
        _engine = policies is null ? null : new PolicyEngine(policies, time: terminal.Time);
        _call = ScreenCheckpoint.NameOf(request, _columns, (policies ?? PolicySet.Shipped).Policies.Select(policy => $"{policy.Id} {policy.Digest}"));
        _earlier = request.Against is { } against ? ReadEarlier(against, request.Output) : null;
        var checkpoint = request.Resume ? ScreenCheckpoint.Read(request.Output) : null;
        if (checkpoint is not null && checkpoint.Call != _call)
            throw new InputException(new InputError(ScreenCheckpoint.PathOf(request.Output), null, null, null, "The interrupted run had other inputs, options or policies; expected the same call, with --resume. Start anew without it."));
        Checkpoint = checkpoint;
        _tally = checkpoint?.Tally ?? new();
        _records = _skip = checkpoint?.Records ?? 0;
        _outputLength = checkpoint?.Output ?? 0;
        _errorsLength = checkpoint?.Errors ?? 0;
    }

    private ScreenCheckpoint? Checkpoint { get; }

    private bool IsToFile => _request.Output != ScreenRequest.Standard;

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
        using var output = ScreenOutput.Open(_request.Output, _terminal.Out, Checkpoint?.Output);
        if (IsToFile && !_request.Resume)
            File.Delete(ScreenCheckpoint.PathOf(_request.Output));
        using var errors = _request.Errors is { } path ? ScreenOutput.Open(path, _terminal.Error, Checkpoint?.Errors) : null;
        IRecordFormat format = FileFormats.Of(_request.Output, _request.OutputFormat) == FileFormat.Csv
            ? new CsvFormat(_request.Inputs.Count > 1, _earlier is not null)
            : new RecordFormat(_request.Inputs.Count > 1);
        var pipeline = new ScreenPipeline(new Screener(_request, _engine, new EngineSource(_terminal.Time), _earlier), format, _request);
        var isFailed = false;
        try
        {
            if (Checkpoint is null)
                output.Write(format.Header.Span);
            _outputLength = output.Length;
            await _progress.ShowAsync(() => pipeline.RunAsync(Records(), batch =>
            {
                Write(batch, output, errors);
                isFailed |= batch.HasErrors;
            }, cancellation));
        }
        catch (Exception problem) when (problem is OutputException or IOException or InvalidDataException)
        {
            output.CutTo(_outputLength);
            errors?.CutTo(_errorsLength);
            Save();
            _terminal.Error.WriteLine(new InputError(null, null, null, null, problem is OutputException ? problem.Message : $"The input cannot be read on: {problem.Message}"));
            _terminal.Error.WriteLine(WhereToGoOn());
            return ExitCode.Error;
        }

        if (cancellation.IsCancellationRequested || (_request.FailFast && isFailed))
        {
            Save();
            _terminal.Error.WriteLine($"{(isFailed ? "stopped at the first record that cannot be decided" : "interrupted")}; {WhereToGoOn()}");
            return cancellation.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Error;
        }

        if (IsToFile)
            File.Delete(ScreenCheckpoint.PathOf(_request.Output));
        var changes = _earlier is null ? null : ScreenChanges.Of(_request.Against!, _earlier, _tally.Changes ?? new());
        ScreenSummary.Write(_tally, changes, IsToFile ? _terminal.Out : _terminal.Error, _request.JsonSummary);
        if (_request.Report is not null)
            ScreenHtml.Write(_request, _tally, changes, _tally.All.Decided == 1 ? _first : null, _terminal.Time);
        return _tally.All.Errors > 0 ? ExitCode.Error : _request.ExitZero ? ExitCode.Permitted : ExitCode.Worst(_tally.All);
    }

    private static EarlierRun ReadEarlier(string path, string output)
    {
        if (path == ScreenRequest.Standard || Path.GetFullPath(path) == Path.GetFullPath(output))
        {
            throw new InputException(new InputError(path, null, null, null, path == ScreenRequest.Standard
                ? "--against: an earlier run is not read from standard input; name the file that it wrote."
                : "--against and --out name the same file, which would be lost; write to another."));
        }

        return EarlierRun.Read(path);
    }

    private string WhereToGoOn() => $"{Words.Count(_records, "record")} done{(IsToFile ? "; give the same call with --resume to go on" : "")}";

    private IEnumerable<SourceRecord> Records()
    {
        var skip = _skip;
        foreach (var path in _request.Inputs)
        {
            using var input = path == ScreenRequest.Standard ? _standard! : Open(path);
            while (input.Read() is { } record)
            {
                _progress.Read(input.Source);
                if (skip-- > 0)
                    continue;
                yield return record;
            }

            _progress.Done(input.Source);
        }
    }

    private ScreenInput Open(string path) => ScreenInput.Open(path, FormatOf(path), _columns);

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
        _progress.Decided(_records);
        if (_terminal.Time.GetElapsedTime(_lastCheckpoint) > BetweenCheckpoints)
            Save();
    }

    private void Save()
    {
        if (!IsToFile)
            return;
        new ScreenCheckpoint(_call, _records, _outputLength, _errorsLength, _tally).Write(_request.Output);
        _lastCheckpoint = _terminal.Time.GetTimestamp();
    }
}
