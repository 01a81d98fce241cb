using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>policy</c>, and of those below it <c>list</c> and <c>show</c>.</summary>
internal static class PolicyCommand
{
    public static Command Create(Terminal terminal) => new("policy", "Lists, shows, checks and proves policies.")
    {
        List(terminal), Show(terminal), ValidateCommand.Create(terminal), ValidateCommand.CreateSchema(terminal), ProveCommand.Create(terminal), DiffCommand.Create(terminal), TestCommand.Create(terminal),
    };

    private static Command List(Terminal terminal)
    {
        var format = CommonOptions.Format();
        var command = new Command("list", "Lists the shipped policies.") { format };
        command.SetAction((call, _) =>
        {
            var policies = PolicySet.Shipped.Policies;
            if (call.GetValue(format) == CommonOptions.Json)
                PolicyJson.WriteList(terminal.Out, policies);
            else
                PolicyText.WriteList(terminal.Out, policies);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var name = CommonOptions.Argument("POLICY", "The id of a shipped policy, or the path of a policy file (.yaml).");
        var format = CommonOptions.Format();
        var command = new Command("show", "Shows a policy: its head, how it is read, and its commitments with their words and sources.") { name, format };
        command.SetAction((call, _) => Task.FromResult(Show(call.GetRequiredValue(name), call.GetValue(format) == CommonOptions.Json, terminal)));
        return command;
    }

    private static int Show(string name, bool json, Terminal terminal) => PolicyCall.Run(terminal, () =>
    {
        var policy = PolicyNames.Named([name], Environment.CurrentDirectory)[0];
        if (json)
            PolicyJson.Write(terminal.Out, policy);
        else
            PolicyText.Write(new Page(terminal.Out, terminal.Colour), policy);
        return ExitCode.Success;
    });
}
