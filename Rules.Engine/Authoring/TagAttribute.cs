namespace ExportPolicy.Rules.Engine;

/// <summary>Tags a rule.</summary>
/// <param name="value">The tag.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = true)]
public sealed class TagAttribute(string value) : Attribute
{
    internal string Value { get; } = value;
}
