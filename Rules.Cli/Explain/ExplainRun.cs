using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>Runs the command <c>explain</c>.</summary>
internal static class ExplainRun
{
    public static int Run(ExplainRequest request, Terminal terminal)
    {
        ExplainedCase? explained = null;
        var errors = InputErrors.In(() => explained = Explain(request, terminal.Time)) ?? [];
        terminal.Report(errors);
        if (request.Json)
            JsonText.Write(terminal.Out, ExplainDocuments.Of(explained, errors, request.Audience), JsonText.Default.ExplainDocument);
        else if (explained is not null)
            new ExplainText(new Page(terminal.Out, terminal.Colour), request.Audience).Write(explained);
        return explained is null ? ExitCode.Error : request.ExitZero ? ExitCode.Permitted : ExitCode.Of(explained.Explanation.Assessment.Outcome);
    }

    private static ExplainedCase Explain(ExplainRequest request, TimeProvider time)
    {
        if (Directory.Exists(request.File))
            throw new InputException(new InputError(request.File, null, null, null, "This is a folder; name one case file."));
        var read = new CaseReader().Read(request.File);
        var policies = request.Policies.Count > 0
            ? EngineSource.PoliciesFor(request.Policies, Environment.CurrentDirectory)
            : CaseProblems.InPolicies(request.File, folder => EngineSource.PoliciesFor(read.Policies, folder));
        var asked = read with { AsOf = request.AsOf ?? read.AsOf, KnownAt = request.KnownAt ?? read.KnownAt };
        return new ExplainedCase(request.File, CaseProblems.InDecision(request.File, () => Explanation.Of(asked, policies, request.Rules, time: time)));
    }
}
