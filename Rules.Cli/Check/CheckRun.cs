namespace ExportPolicy.Rules.Cli;

/// <summary>Runs the command <c>check</c>: decides every case that can be read, and reports what cannot.</summary>
internal sealed class CheckRun
{
    private readonly CheckRequest _request;
    private readonly Terminal _terminal;
    private readonly IReadOnlyList<ICheckReport> _reports;
    private readonly CaseReader _reader = new();
    private readonly EngineSource _engines;
    private int _errors;
    private int _decided;
    private int _worst = ExitCode.Permitted;

    private CheckRun(CheckRequest request, Terminal terminal)
    {
        _request = request;
        _terminal = terminal;
        _engines = new EngineSource(terminal.Time);
        ICheckReport told = request.Json
            ? new JsonReport(terminal.Out, request.Audience)
            : new TextReport(new Page(terminal.Out, terminal.Colour), request.Audience);
        _reports = request.Report is { } page ? [told, new CheckHtml(page, terminal.Time)] : [told];
    }

    public static int Run(CheckRequest request, Terminal terminal, CancellationToken cancellation) =>
        new CheckRun(request, terminal).Run(cancellation);

    private int Run(CancellationToken cancellation)
    {
        if (!Try(() => HtmlPage.Check(_request.Report, _request.Paths.Where(File.Exists))))
            return ExitCode.Error;

        // A policy of the call that cannot be used is told once, not once for every case.
        if (_request.Policies.Count == 0 || Try(() => _engines.For(_request.Policies, Environment.CurrentDirectory)))
            DecideAll(cancellation);
        if (cancellation.IsCancellationRequested)
        {
            _terminal.Error.WriteLine($"interrupted; {Words.Count(_decided, "case")} decided");
            return ExitCode.Interrupted;
        }

        foreach (var report in _reports)
            report.End();
        return _errors > 0 ? ExitCode.Error : _request.ExitZero ? ExitCode.Permitted : _worst;
    }

    private void DecideAll(CancellationToken cancellation)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in _request.Paths)
        {
            IReadOnlyList<string> files = [];
            Try(() => files = CaseFiles.Under(path));
            foreach (var file in files)
            {
                if (cancellation.IsCancellationRequested)
                    return;
                if (done.Add(Path.GetFullPath(file)))
                    Try(() => Decide(file));
            }
        }
    }

    private void Decide(string file)
    {
        var read = _reader.Read(file);
        var engine = _request.Policies.Count > 0 ? _engines.For(_request.Policies, Environment.CurrentDirectory) : EngineOf(read, file);
        Assessment assessment;
        try
        {
            assessment = engine.Assess(read.Transfer, read.Evidence, _request.AsOf ?? read.AsOf, _request.KnownAt ?? read.KnownAt, read.Acknowledgements);
        }
        catch (PolicyNotInForceException problem)
        {
            throw new InputException(new InputError(file, null, null, null, problem.Message));
        }
        catch (Exception problem)
        {
            // A fault in a rule must cost this case only, and must never look like a verdict.
            throw new InputException(new InputError(file, null, null, null, $"The case was not decided, because of a fault in the rules: {problem.Message} Report it with the case."));
        }

        _decided++;
        _worst = Math.Max(_worst, ExitCode.Of(assessment.Outcome));
        foreach (var report in _reports)
            report.Add(new CheckedCase(file, read, assessment));
    }

    // The errors of a policy name the policy; whoever reads them must also learn which case was not decided.
    private PolicyEngine EngineOf(Case read, string file)
    {
        try
        {
            return _engines.For(read.Policies, Path.GetDirectoryName(Path.GetFullPath(file))!);
        }
        catch (InputException problem)
        {
            throw new InputException([.. problem.Errors.Select(error => error with { File = file, Path = "$.policies" })]);
        }
        catch (PolicyLoadException problem)
        {
            var undecided = new InputError(file, null, null, "$.policies", "A policy of the case cannot be loaded, so the case is not decided; correct the errors that follow.");
            throw new InputException([undecided, .. problem.Errors.Select(InputError.Of)]);
        }
    }

    private bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (CaseReadException problem)
        {
            Report([.. problem.Errors.Select(InputError.Of)]);
        }
        catch (PolicyLoadException problem)
        {
            Report([.. problem.Errors.Select(InputError.Of)]);
        }
        catch (InputException problem)
        {
            Report(problem.Errors);
        }

        return false;
    }

    private void Report(IReadOnlyList<InputError> errors)
    {
        _errors += errors.Count;
        foreach (var error in errors)
            _terminal.Error.WriteLine(error);
        foreach (var report in _reports)
            report.Add(errors);
    }
}
