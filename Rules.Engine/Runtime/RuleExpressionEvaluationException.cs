namespace ExportPolicy.Rules.Engine;

/// <summary>A condition or action of a rule threw an exception. The session is stopped: nothing more fires.</summary>
public abstract class RuleExpressionEvaluationException : RuleExecutionException
{
    private protected RuleExpressionEvaluationException(string subject, string ruleName, string expression, Exception innerException)
        : base($"Rule '{ruleName}': {subject} failed: {expression}", innerException)
    {
        RuleName = ruleName;
        Expression = expression;
    }

    /// <summary>Name of the rule.</summary>
    public string RuleName { get; }

    /// <summary>The condition or action, as text.</summary>
    public string Expression { get; }
}
