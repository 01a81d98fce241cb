using System.CommandLine;
using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>policy test</c>.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = CommonOptions.Argument("POLICY", "The id of a shipped policy, or the path of a policy file (.yaml).");
        var cases = new Option<string[]>("--cases") { Description = "Case files with expectations, and folders of them. Default: the folder beside the policy file that is named after it: policy.cases for policy.yaml.", HelpName = "PATH" };
        cases.Validators.Add(CommonOptions.IsNamed);
        var mutants = CommonOptions.Choice("--mutants", "all changes the policy in small ways, to see whether the cases notice, and looks for cases that would; fast does not look for these; none changes nothing.", "all", "fast", "none");
        var score = new Option<int?>("--score") { Description = "Fail where fewer of 100 changes are noticed.", HelpName = "NUMBER" };
        score.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 0 or > 100))
                result.AddError($"'{result.Tokens[0].Value}' is no score; expected a whole number from 0 to 100.");
        });
        var format = CommonOptions.Format();
        var command = new Command("test", "Holds a policy to case files that say what is expected, and these to the policy: what they reach, and which mistakes in it they would notice. Exits with 3 where a case comes to something else.")
        {
            name, cases, mutants, score, format,
        };
        command.SetAction((call, cancellation) => Task.Run(
            () => PolicyCall.Run(terminal, () =>
            {
                var policy = PolicyNames.Named([call.GetRequiredValue(name)], Environment.CurrentDirectory)[0];
                var tested = TestedCases.Of(policy, call.GetValue(cases) ?? []);
                var chosen = call.GetValue(mutants);
                var test = PolicyTest.Of(policy, tested.Cases, new PolicyTestOptions(chosen != "none", chosen == "all"), cancellation);
                if (call.GetValue(format) == CommonOptions.Json)
                    JsonText.Write(terminal.Out, PolicyTestDocument.Of(test, tested.Others), JsonText.Default.PolicyTestDocument);
                else
                    PolicyTestText.Write(new Page(terminal.Out, terminal.Colour), test, tested.Others, call.GetValue(score));
                return test.Passes && !(test.Score < call.GetValue(score)) ? ExitCode.Success : ExitCode.NotAsPromised;
            }),
            CancellationToken.None));
        return command;
    }
}
