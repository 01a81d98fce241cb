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

    private const string Examples = """
        Examples:
          export-policy check case.json
          export-policy check cases/ --policy kr-2022-10-28 --as-of 2022-11-11
          export-policy check cases/ drafts/case.json --policy drafts/kr.yaml
          export-policy check cases/ --format json --exit-zero
          export-policy check case.json --reasons applicant
          export-policy policy list
          export-policy policy show kr-2022-10-28
        """;

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellation = default)
    {
        var root = new RootCommand(Description) { CheckCommand.Create(terminal), PolicyCommand.Create(terminal) };
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new HelpWithExamples((HelpAction)option.Action!, Examples);
        try
        {
            // A path may begin with @: no response files.
            return await root
                .Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null })
                .InvokeAsync(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false }, cancellation);
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("export-policy: interrupted; what is not shown was not decided.");
            return ExitCode.Interrupted;
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
