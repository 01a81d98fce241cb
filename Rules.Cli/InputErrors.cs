namespace ExportPolicy.Rules.Cli;

/// <summary>What is wrong with what the user gave, however it was found.</summary>
internal static class InputErrors
{
    /// <summary>The errors of which an exception tells; null where it is not about input.</summary>
    public static IReadOnlyList<InputError>? Of(Exception problem) => problem switch
    {
        CaseReadException read => [.. read.Errors.Select(InputError.Of)],
        PolicyLoadException load => [.. load.Errors.Select(InputError.Of)],
        InputException input => input.Errors,
        _ => null,
    };

    /// <summary>Does something with input.</summary>
    /// <returns>The errors in the input; null where there is none.</returns>
    public static IReadOnlyList<InputError>? In(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception problem) when (Of(problem) is { } errors)
        {
            return errors;
        }
    }
}
