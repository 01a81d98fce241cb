namespace ExportPolicy.Rules.Engine;

/// <summary>Whether a rule fires again for a match whose query results have grown. Only <see cref="RuleRepeatability.Repeatable"/> is supported.</summary>
/// <param name="value">The repeatability.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class RepeatabilityAttribute(RuleRepeatability value) : Attribute
{
    internal RuleRepeatability Value { get; } = value;
}
