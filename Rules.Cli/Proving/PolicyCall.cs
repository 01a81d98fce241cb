namespace ExportPolicy.Rules.Cli;

/// <summary>Runs what a command does with policies that the user names, and tells what is wrong with what was named.</summary>
internal static class PolicyCall
{
    public static int Run(Terminal terminal, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception problem) when (InputErrors.Of(problem) is { } errors)
        {
            return terminal.Report(errors);
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("interrupted");
            return ExitCode.Interrupted;
        }
    }
}
