namespace ExportPolicy.Rules.Engine;

/// <summary>Name of a rule; without it, the full name of its type.</summary>
/// <param name="value">The name.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class NameAttribute(string value) : Attribute
{
    internal string Value { get; } = value;
}
