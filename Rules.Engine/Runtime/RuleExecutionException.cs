namespace ExportPolicy.Rules.Engine;

/// <summary>A rule failed while it ran.</summary>
public class RuleExecutionException : Exception
{
    internal RuleExecutionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
