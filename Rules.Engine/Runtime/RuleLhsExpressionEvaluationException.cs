namespace ExportPolicy.Rules.Engine;

/// <summary>A condition of a rule, or another expression in its <c>When</c>, threw an exception.</summary>
public class RuleLhsExpressionEvaluationException : RuleExpressionEvaluationException
{
    internal RuleLhsExpressionEvaluationException(string ruleName, string expression, Exception innerException)
        : base("a condition", ruleName, expression, innerException)
    {
    }
}
