namespace ExportPolicy.Rules.Engine;

/// <summary>Marks a member that exists only so that its use gets a clear error: of the analyzers when the project is built, or when the rule is compiled.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OutsideSubsetAttribute(string instead) : Attribute
{
    public string Instead { get; } = instead;
}
