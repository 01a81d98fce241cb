namespace ExportPolicy.Rules.Cli;

/// <summary>Runs what a command does with policies that the user names, and tells what is wrong with what was named.</summary>
internal static class PolicyCall
{
    public static int Run(Terminal terminal, Func<int> run)
    {
        IReadOnlyList<InputError> errors;
        try
        {
            return run();
        }
        catch (PolicyLoadException problem)
        {
            errors = [.. problem.Errors.Select(InputError.Of)];
        }
        catch (CaseReadException problem)
        {
            errors = [.. problem.Errors.Select(InputError.Of)];
        }
        catch (InputException problem)
        {
            errors = problem.Errors;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("interrupted");
            return ExitCode.Interrupted;
        }

        foreach (var error in errors)
            terminal.Error.WriteLine(error);
        return ExitCode.Error;
    }
}
