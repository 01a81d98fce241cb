using System.CommandLine;
using System.CommandLine.Parsing;
using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>policy test</c>.</summary>
internal static class TestCommand
{
    private const string All = "all";
    private const string NoMutants = "none";

    public static Command Create(Terminal terminal)
    {
        var name = CommonOptions.Argument("POLICY", "The id of a shipped policy, or the path of a policy file (.yaml).");
        var cases = new Option<string[]>("--cases") { Description = "Case files with expectations, and folders of them. Default: the folder beside the policy file that is named after it: policy.cases for policy.yaml.", HelpName = "PATH" };
        cases.Validators.Add(CommonOptions.IsNamed);
        var mutants = CommonOptions.Choice("--mutants", "all changes the policy in small ways, to see whether the cases notice, and looks for cases that would. fast does not look for these, so that changes that decide nothing otherwise count as unnoticed: its score is a lower bound, not to be compared with that of all. none changes nothing.", All, "fast", NoMutants);
        var score = new Option<int?>("--score") { Description = "Fail where fewer of 100 changes are noticed, or where there is nothing to measure. Not with --mutants none.", HelpName = "NUMBER" };
        score.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 0 or > 100))
                result.AddError($"'{result.Tokens[0].Value}' is no score; expected a whole number from 0 to 100.");
        });
        score.Validators.Add(result =>
        {
            if (result.Parent is CommandResult call && call.GetValue(mutants) == NoMutants)
                result.AddError("with --mutants none nothing is changed, and there is no score to reach; leave one of the two out.");
        });
        var format = CommonOptions.Format();
        var command = new Command("test", "Holds a policy to case files that say what is expected, and these to the policy: what they reach, and which mistakes in it they would notice. Exits with 3 where a case comes to something else, or a score is not reached.")
        {
            name, cases, mutants, score, format,
        };
        command.SetAction((call, cancellation) => Task.Run(
            () => PolicyCall.Run(terminal, () =>
            {
                var policy = PolicyNames.Named([call.GetRequiredValue(name)], Environment.CurrentDirectory)[0];
                var tested = TestedCases.Of(policy, call.GetValue(cases) ?? []);
                var (chosen, wanted) = (call.GetValue(mutants), call.GetValue(score));
                var test = PolicyTest.Of(policy, tested.Cases, new PolicyTestOptions(chosen != NoMutants, chosen == All), cancellation);
                if (call.GetValue(format) == CommonOptions.Json)
                    JsonText.Write(terminal.Out, PolicyTestDocument.Of(test, tested.Others), JsonText.Default.PolicyTestDocument);
                else
                    PolicyTestText.Write(new Page(terminal.Out, terminal.Colour), test, tested.Others, wanted, isLowerBound: chosen != All);
                return test.Passes && (wanted is null || test.Reaches(wanted.Value)) ? ExitCode.Success : ExitCode.NotAsPromised;
            }),
            CancellationToken.None));
        return command;
    }
}
