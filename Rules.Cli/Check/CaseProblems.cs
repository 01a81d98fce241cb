namespace ExportPolicy.Rules.Cli;

/// <summary>What can go wrong with a case, as errors that name the case.</summary>
internal static class CaseProblems
{
    /// <summary>Loads the policies that a case names, from its own folder. The errors of a policy name the policy; whoever reads them must also learn which case was not decided.</summary>
    /// <exception cref="InputException">A policy cannot be used.</exception>
    public static T InPolicies<T>(string file, Func<string, T> load)
    {
        try
        {
            return load(Path.GetDirectoryName(Path.GetFullPath(file))!);
        }
        catch (InputException problem)
        {
            throw new InputException([.. problem.Errors.Select(error => error with { File = file, Path = "$.policies" })]);
        }
        catch (PolicyLoadException problem)
        {
            var undecided = new InputError(file, null, null, "$.policies", "A policy of the case cannot be loaded, so the case is not decided; correct the errors that follow.");
            throw new InputException([undecided, .. problem.Errors.Select(InputError.Of)]);
        }
    }

    /// <summary>Decides a case.</summary>
    /// <exception cref="InputException">It cannot be decided.</exception>
    public static T InDecision<T>(string file, Func<T> decide)
    {
        try
        {
            return decide();
        }
        catch (PolicyNotInForceException problem)
        {
            throw new InputException(new InputError(file, null, null, null, problem.Message));
        }
        catch (Exception problem)
        {
            // A fault in a rule must cost this case only, and must never look like a verdict.
            throw new InputException(new InputError(file, null, null, null, $"The case was not decided, because of a fault in the rules: {problem.Message} Report it with the case."));
        }
    }
}
