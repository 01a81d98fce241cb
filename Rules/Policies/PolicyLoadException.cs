namespace ExportPolicy.Rules;

/// <summary>Policies or reference data cannot be loaded. All errors are reported together.</summary>
public sealed class PolicyLoadException : Exception
{
    internal PolicyLoadException(IReadOnlyList<PolicyError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>Every error, in the order of files and lines.</summary>
    public IReadOnlyList<PolicyError> Errors { get; }

    internal static void ThrowIfAny(YamlErrors errors)
    {
        if (errors.Any)
            throw new PolicyLoadException(errors.Sorted());
    }

    private static string Describe(IReadOnlyList<PolicyError> errors) =>
        $"{errors.Count} error{(errors.Count == 1 ? "" : "s")} in policy data:{Environment.NewLine}{string.Join(Environment.NewLine, errors)}";
}
