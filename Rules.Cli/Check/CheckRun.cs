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
        var engine = _request.Policies.Count > 0
            ? _engines.For(_request.Policies, Environment.CurrentDirectory)
            : CaseProblems.InPolicies(file, folder => _engines.For(read.Policies, folder));
        var assessment = CaseProblems.InDecision(file, () => engine.Assess(read.Transfer, read.Evidence, _request.AsOf ?? read.AsOf, _request.KnownAt ?? read.KnownAt, read.Acknowledgements));
        _decided++;
        _worst = Math.Max(_worst, ExitCode.Of(assessment.Outcome));
        foreach (var report in _reports)
            report.Add(new CheckedCase(file, read, assessment));
    }

    private bool Try(Action action)
    {
        if (InputErrors.In(action) is not { } errors)
            return true;
        Report(errors);
        return false;
    }

    private void Report(IReadOnlyList<InputError> errors)
    {
        _errors += errors.Count;
        _terminal.Report(errors);
        foreach (var report in _reports)
            report.Add(errors);
    }
}
