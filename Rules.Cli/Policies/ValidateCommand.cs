using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>The commands <c>policy validate</c> and <c>policy schema</c>.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = CommonOptions.Paths("FILE", "Policy files (YAML), and folders whose *.yaml files are policies; folders in them are not searched. All are checked together.");
        var format = CommonOptions.Format();
        var strict = new Option<bool>("--strict") { Description = "Warnings count as errors for the exit code." };
        var command = new Command("validate", "Checks policy files: every error with its place, and what can be read but is probably not meant.") { files, format, strict };
        command.SetAction((call, _) => Task.FromResult(Run(call.GetRequiredValue(files), call.GetValue(format) == CommonOptions.Json, call.GetValue(strict), terminal)));
        return command;
    }

    public static Command CreateSchema(Terminal terminal)
    {
        var command = new Command("schema", "Writes the JSON Schema of policy files, by which editors complete and check.");
        command.SetAction((_, _) =>
        {
            terminal.Out.Write(PolicySchema.Text);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static int Run(IReadOnlyList<string> paths, bool json, bool strict, Terminal terminal)
    {
        var check = PolicyCheck.Of(paths);
        if (json)
            ValidationJson.Write(terminal.Out, check);
        else
            ValidationText.Write(terminal.Out, check);
        return check.Problems.Any(problem => strict || problem.Severity == PolicyProblemSeverity.Error) ? ExitCode.Error : ExitCode.Success;
    }
}
