using System.CommandLine;
using System.CommandLine.Help;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>export-policy</c>: reads its arguments, runs, and returns an exit code.</summary>
internal static class CommandLine
{
    private const string Description = """
        Decides whether transfers of goods are permitted by declared export policies, and says why.
        Exit code: 0 permitted, 2 referred to a human, 3 denied (the worst of all cases);
        1 an error in input or usage, which wins over verdicts.
        """;

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal process, CancellationToken cancellation = default)
    {
        var terminal = process with { Out = GuardedWriter.OfResults(process.Out), Error = GuardedWriter.OfErrors(process.Error) };
        var root = new RootCommand(Description) { CheckCommand.Create(terminal), ExplainCommand.Create(terminal), ScreenCommand.Create(terminal), PolicyCommand.Create(terminal), LedgerCommand.Create(terminal) };
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new HelpWithExamples((HelpAction)option.Action!);
        try
        {
            // A path may begin with @: no response files.
            var call = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (call.Errors.Count > 0)
                return UsageErrors.Report(call, terminal.Error);
            var configuration = new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await call.InvokeAsync(configuration, cancellation);
        }
        catch (OutputException problem)
        {
            terminal.Error.WriteLine($"error: {problem.Message}");
            return ExitCode.Error;
        }
#pragma warning disable CA1031 // The last line of defence: a person gets one line, not a stack trace, and a script gets an error, not a verdict.
        catch (Exception problem)
        {
            terminal.Error.WriteLine($"export-policy: unexpected {problem.GetType().Name}: {VisibleText.Clean(problem.Message.ReplaceLineEndings(" "))}");
            return ExitCode.Error;
        }
#pragma warning restore CA1031
    }
}
