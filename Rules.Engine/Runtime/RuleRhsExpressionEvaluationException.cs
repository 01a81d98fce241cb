namespace ExportPolicy.Rules.Engine;

/// <summary>An action of a rule threw an exception.</summary>
public class RuleRhsExpressionEvaluationException : RuleExpressionEvaluationException
{
    internal RuleRhsExpressionEvaluationException(string ruleName, string expression, Exception innerException)
        : base("an action", ruleName, expression, innerException)
    {
    }
}
