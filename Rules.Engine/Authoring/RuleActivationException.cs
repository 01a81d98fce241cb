namespace ExportPolicy.Rules.Engine;

/// <summary>A rule could not be created.</summary>
public class RuleActivationException : Exception
{
    internal RuleActivationException(Type ruleType, Exception innerException)
        : base($"Rule type '{ruleType.FullName}' cannot be created: {innerException.Message}", innerException) => RuleType = ruleType;

    /// <summary>The rule type.</summary>
    public Type RuleType { get; }
}
