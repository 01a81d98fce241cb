namespace ExportPolicy.Rules.Engine;

/// <summary>A rule could not be compiled: it is wrong, or uses what this engine does not have.</summary>
public class RuleCompilationException : Exception
{
    internal RuleCompilationException(string ruleName, Exception innerException)
        : base($"Rule '{ruleName}' cannot be compiled: {innerException.Message}", innerException) => RuleName = ruleName;

    /// <summary>Name of the rule.</summary>
    public string RuleName { get; }
}
