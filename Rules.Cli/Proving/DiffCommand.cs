using System.CommandLine;
using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>policy diff</c>.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var before = CommonOptions.Argument("OLD", "The id of a shipped policy, or the path of a policy file (.yaml).");
        var after = CommonOptions.Argument("NEW", "The policy that takes its place: an id or a path as well.");
        var cases = new Option<string[]>("--cases") { Description = "Case files, and folders of them, to decide by both as well.", HelpName = "PATH" };
        cases.Validators.Add(CommonOptions.IsNamed);
        var quick = PolicyArguments.Quick();
        var report = CommonOptions.File("--report", "A page to write as well (HTML).");
        var format = CommonOptions.Format();
        var exitZero = new Option<bool>("--exit-zero") { Description = "Exit with 0 whatever differs; errors still exit with 1." };
        var command = new Command("diff", "Tells what a policy decides otherwise than another, over every case of a space made from both. Exits with 2 where verdicts differ, with 3 where one is milder.")
        {
            before, after, cases, quick, report, format, exitZero,
        };
        command.SetAction((call, cancellation) => Task.Run(
            () => PolicyCall.Run(terminal, () =>
            {
                var page = call.GetValue(report);
                var paths = call.GetValue(cases) ?? [];
                HtmlPage.Check(page, paths.Where(File.Exists));
                var old = PolicySet.Of(PolicyNames.Named([call.GetRequiredValue(before)], Environment.CurrentDirectory));
                var next = PolicySet.Of(PolicyNames.Named([call.GetRequiredValue(after)], Environment.CurrentDirectory));
                var files = CaseComparison.Of(old, next, paths, cancellation);
                var difference = PolicyDifference.Of(old, next, new ProofOptions(call.GetValue(quick) ? SpaceDepth.Quick : SpaceDepth.Full), cancellation);
                if (call.GetValue(format) == CommonOptions.Json)
                    JsonText.Write(terminal.Out, DifferenceDocument.Of(difference, files), JsonText.Default.DifferenceDocument);
                else
                    DifferenceText.Write(new Page(terminal.Out, terminal.Colour), difference, files);
                if (page is not null)
                    DifferenceHtml.Write(page, difference, files, terminal.Time);
                return call.GetValue(exitZero) ? ExitCode.Success : ExitOf(difference, files);
            }),
            CancellationToken.None));
        return command;
    }

    private static int ExitOf(PolicyDifference difference, CaseComparison files) =>
        difference.Loosens || files.Changes.Any(change => change.After.Outcome > change.Before.Outcome) ? ExitCode.Denied
        : difference.ChangesVerdicts || files.Changes.Any(change => change.Before != change.After) ? ExitCode.Referred
        : ExitCode.Success;
}
