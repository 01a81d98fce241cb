namespace ExportPolicy.Rules.Engine;

/// <summary>Marks a member that exists only so that its use gets a clear error when the rule is compiled.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OutsideSubsetAttribute(string instead) : Attribute
{
    public string Instead { get; } = instead;
}
