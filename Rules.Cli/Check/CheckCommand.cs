using System.CommandLine;
using System.CommandLine.Parsing;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>check</c>: its arguments and options.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = CommonOptions.Paths("PATH", "Case files (JSON), and folders whose *.json files are cases, with all folders below.");
        var policies = new Option<string[]>("--policy")
        {
            Description = "The id of a shipped policy, or the path of a policy file (.yaml); may be given several times. Default: what the case names, else every shipped policy in force.",
            HelpName = "id|path",
        };
        var asOf = CommonOptions.Day("--as-of", "The day whose policies and documents count. Default: the case's, else the date of the transfer.");
        var knownAt = CommonOptions.Day("--known-at", "The day whose knowledge counts: what was published later is not seen. Default: the case's, else now.");
        var format = CommonOptions.Format();
        var reasons = CommonOptions.Choice("--reasons", "internal says everything; applicant says nothing of evidence.", "internal", "applicant");
        var report = new Option<string?>("--report") { Description = "A page to write as well (HTML): the chain of parties drawn, reasons, and claims with their origins.", HelpName = "FILE" };
        report.Validators.Add(result =>
        {
            if (result.Parent is CommandResult call && call.GetValue(reasons) == "applicant")
                result.AddError("a page says everything, evidence included, and is not for an applicant; leave out one of --report and --reasons applicant.");
        });
        var exitZero = new Option<bool>("--exit-zero") { Description = "Exit with 0 whatever the verdicts; errors still exit with 1." };

        var command = new Command("check", "Decides cases.") { paths, policies, asOf, knownAt, format, reasons, report, exitZero };

        // Not on this thread: an interrupt must be heard while cases are decided.
        command.SetAction((call, cancellation) => Task.Run(() => CheckRun.Run(
            new CheckRequest(
                call.GetRequiredValue(paths),
                call.GetValue(policies) ?? [],
                call.GetValue(asOf),
                call.GetValue(knownAt),
                call.GetValue(format) == CommonOptions.Json,
                call.GetValue(reasons) == "applicant" ? Audience.Applicant : Audience.Internal,
                call.GetValue(report),
                call.GetValue(exitZero)),
            terminal,
            cancellation), CancellationToken.None));
        return command;
    }
}
