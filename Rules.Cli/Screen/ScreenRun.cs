using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>Runs the command <c>screen</c>: decides every record that can be read, and says of every other why not.</summary>
internal sealed class ScreenRun : IDisposable
{
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(1);

    private readonly ScreenRequest _request;
    private readonly Terminal _terminal;
    private readonly EarlierRun? _earlier;
    private readonly Screener _screener;
    private readonly ScreenProgress _progress;
    private readonly ScreenRecords _records;
    private CheckedCase? _first;
    private ScreenCheckpoint _done; // up to where both files hold the same records
    private long _saved;
    private long _lastSave;

    // An input, a policy or a path of the call that cannot be used is told before anything is written.
    private ScreenRun(ScreenRequest request, Terminal terminal)
    {
        ScreenPaths.Check(request);
        _request = request;
        _terminal = terminal;
        _progress = new ScreenProgress(terminal, SourceFile.LengthOf(request.Inputs));
        _records = new ScreenRecords(request, _progress);
        HtmlPage.Check(request.Report);
        var policies = request.Policies.Count > 0 ? PolicyNames.Find(request.Policies, Environment.CurrentDirectory) : null;
        _earlier = request.Against is { } against ? ReadEarlier(against) : null;
        var call = ScreenCheckpoint.NameOf(request, _records.Columns, _earlier, (policies ?? PolicySet.Shipped).Policies.Select(policy => $"{policy.Id} {policy.Digest}"));
        _done = request.Resume ? ScreenCheckpoint.Read(request.Output) : ScreenCheckpoint.OfNothing(call, terminal.Time.GetUtcNow());
        if (_done.Call != call)
            throw new InputException(new InputError(ScreenCheckpoint.PathOf(request.Output), null, null, null, "The interrupted run had other inputs, options or policies; expected the same call, with --resume. Start anew without it."));
        _saved = _done.Records;
        var start = new StartTime(_done.Start);
        _screener = new Screener(request, policies is null ? null : new PolicyEngine(policies, time: start), new EngineSource(start), _earlier);
    }

    private bool IsToFile => _request.Output != ScreenRequest.Standard;

    // A device keeps nothing to go on from, and beside it no file can be made.
    private bool CanResume => IsToFile && !_request.Output.StartsWith("/dev/", StringComparison.Ordinal);

    public static async Task<int> RunAsync(ScreenRequest request, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            using var run = new ScreenRun(request, terminal);
            return await run.RunAsync(cancellation);
        }
        catch (Exception problem) when (InputErrors.Of(problem) is { } errors)
        {
            return terminal.Report(errors);
        }
    }

    public void Dispose() => _records.Dispose();

    private async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (_request.Resume)
            _records.SkipDone(_done, See, cancellation);
        using var errors = _request.Errors is { } path ? ScreenOutput.Open(path, _terminal.Error, _request.Resume ? _done.Errors : null) : null;
        using var output = ScreenOutput.Open(_request.Output, _terminal.Out, _request.Resume ? _done.Output : null);

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
            _done = _done with { Output = output.Length };
            await _progress.ShowAsync(() => pipeline.RunAsync(_records.Rest(), batch =>
            {
                Write(batch, output, errors);
                isFailed |= batch.HasErrors;
            }, cancellation));
        }
        catch (Exception problem) when (problem is OutputException or InputException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            output.CutTo(_done.Output);
            errors?.CutTo(_done.Errors);
            _terminal.Report((problem as InputException)?.Errors ?? [Error(problem is OutputException ? problem.Message : $"The input cannot be read on: {problem.Message}")]);
            return Stopped("", ExitCode.Error);
        }

        if (cancellation.IsCancellationRequested || (_request.FailFast && isFailed))
            return Stopped(isFailed ? "stopped at the first record that cannot be decided; " : "interrupted; ", cancellation.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Error);
        if (CanResume)
            File.Delete(ScreenCheckpoint.PathOf(_request.Output));
        if (_done.Records == 0)
            return _terminal.Report(Error("No input has a case, so nothing was decided; expected at least one. Check that the files were written to their end."));
        var changes = _earlier is null ? null : ScreenChanges.Of(_request.Against!, _earlier, _done.Tally.Changes ?? new());
        ScreenSummary.Write(_done.Tally, changes, IsToFile ? _terminal.Out : _terminal.Error, _request.JsonSummary);
        if (_request.Report is not null)
            ScreenHtml.Write(_request, _done.Tally, changes, _done.Tally.All.Decided == 1 ? _first : null, _terminal.Time);
        return _done.Tally.All.Errors > 0 ? ExitCode.Error : _request.ExitZero ? ExitCode.Permitted : ExitCode.Worst(_done.Tally.All);
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
            _terminal.Report(Error(problem.Message));
        }

        _terminal.Error.WriteLine($"{why}{Words.Count(CanResume ? _saved : _done.Records, "record")} done{(CanResume ? "; give the same call with --resume to go on" : "")}");
        return exitCode;
    }

    // A page shows a case that is the only one.
    private void See(SourceRecord done)
    {
        if (_request.Report is not null && _done.Tally.All.Decided == 1)
            _first ??= _screener.Decide(done).Case;
    }

    private void Write(ScreenedBatch batch, ScreenOutput output, ScreenOutput? errors)
    {
        output.Write(batch.Rows.WrittenSpan);
        if (errors is not null)
            errors.Write(Encoding.UTF8.GetBytes(string.Concat(batch.Errors.Select(error => $"{error}\n"))));
        _done.Tally.Add(batch.Tally);
        _done = _done with { Records = _done.Records + batch.Count, Digest = Convert.ToHexStringLower(batch.Digest), Output = output.Length, Errors = errors?.Length ?? 0 };
        _first ??= batch.First;
        _progress.Decided(_done.Records);
        if (_terminal.Time.GetElapsedTime(_lastSave) > BetweenCheckpoints)
            Save();
    }

    private void Save()
    {
        if (!CanResume)
            return;
        _done.Write(_request.Output);
        _saved = _done.Records;
        _lastSave = _terminal.Time.GetTimestamp();
    }
}
