using System.CommandLine;
using System.CommandLine.Parsing;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>check</c>: its arguments and options.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = CommonOptions.Paths("PATH", "Case files (JSON), and folders whose *.json files are cases, with all folders below.");
        var policies = CommonOptions.Policies();
        var asOf = CommonOptions.AsOf();
        var knownAt = CommonOptions.KnownAt();
        var format = CommonOptions.Format();
        var reasons = CommonOptions.Reasons();
        var report = new Option<string?>("--report") { Description = "A page to write as well (HTML): the chain of parties drawn, reasons, and claims with their origins.", HelpName = "FILE" };
        report.Validators.Add(result =>
        {
            if (result.Parent is CommandResult call && call.GetValue(reasons) == CommonOptions.ForApplicant)
                result.AddError("a page says everything, evidence included, and is not for an applicant; leave out one of --report and --reasons applicant.");
        });
        var exitZero = CommonOptions.ExitZero();

        var command = new Command("check", "Decides cases.") { paths, policies, asOf, knownAt, format, reasons, report, exitZero };

        // Not on this thread: an interrupt must be heard while cases are decided.
        command.SetAction((call, cancellation) => Task.Run(() => CheckRun.Run(
            new CheckRequest(
                call.GetRequiredValue(paths),
                call.GetValue(policies) ?? [],
                call.GetValue(asOf),
                call.GetValue(knownAt),
                call.GetValue(format) == CommonOptions.Json,
                call.GetValue(reasons) == CommonOptions.ForApplicant ? Audience.Applicant : Audience.Internal,
                call.GetValue(report),
                call.GetValue(exitZero)),
            terminal,
            cancellation), CancellationToken.None));
        return command;
    }
}
