namespace ExportPolicy.Rules.Engine;

/// <summary>What a rule is about.</summary>
/// <param name="value">The description.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class DescriptionAttribute(string value) : Attribute
{
    internal string Value { get; } = value;
}
