using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>check</c>: its arguments and options.</summary>
internal static class CheckCommand
{
    private const string Description = """
        Decides cases.

        Policies that decide: those of --policy; else those that the case names; else every shipped policy in force. As-of: the option; else the case's; else the date of the transfer.

        Examples:
          export-policy check case.json
          export-policy check cases/ other/case.json --format json
          export-policy check case.json --policy kr-2022-10-28 --policy drafts/kr.yaml
          export-policy check case.json --reasons applicant
        """;

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Case files (JSON), and folders whose *.json files are cases, with all folders below.",
            Arity = ArgumentArity.OneOrMore,
        };
        var policies = new Option<string[]>("--policy")
        {
            Description = "The id of a shipped policy, or the path of a policy file (.yaml); may be given several times.",
            HelpName = "id|path",
        };
        var asOf = CommonOptions.Day("--as-of", "The day whose policies and documents count.");
        var knownAt = CommonOptions.Day("--known-at", "The day whose knowledge counts: what was published later is not seen. Default: the case's, else now.");
        var format = CommonOptions.Format();
        var reasons = new Option<string>("--reasons")
        {
            Description = "internal says everything; applicant says nothing of evidence.",
            DefaultValueFactory = _ => "internal",
            HelpName = "internal|applicant",
        }.AcceptOnlyFromAmong("internal", "applicant");
        var exitZero = new Option<bool>("--exit-zero") { Description = "Exit with 0 whatever the verdicts; errors still exit with 1." };

        var command = new Command("check", Description) { paths, policies, asOf, knownAt, format, reasons, exitZero };
        command.SetAction((call, cancellation) => Task.FromResult(CheckRun.Run(
            new CheckOptions(
                call.GetRequiredValue(paths),
                call.GetValue(policies) ?? [],
                call.GetValue(asOf),
                call.GetValue(knownAt),
                call.GetValue(format) == CommonOptions.Json,
                call.GetValue(reasons) == "applicant" ? Audience.Applicant : Audience.Internal,
                call.GetValue(exitZero)),
            terminal,
            cancellation)));
        return command;
    }
}
