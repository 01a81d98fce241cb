namespace ExportPolicy.Rules.Cli;

/// <summary>The user's input cannot be used; carries every error found.</summary>
internal sealed class InputException(params IReadOnlyList<InputError> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    public IReadOnlyList<InputError> Errors { get; } = errors;
}
