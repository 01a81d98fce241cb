namespace ExportPolicy.Rules;

/// <summary>The value is a clearance for a named transfer. On a parameter callers must hold one; on an out parameter, a return value or a get-only property the body must keep that promise.</summary>
/// <param name="transfer">The parameter that the clearance is for; on a property, another get-only property of the same type.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Property)]
public sealed class ClearanceForAttribute(string transfer) : Attribute
{
    /// <summary>The name of the parameter or property that the clearance is for.</summary>
    public string Transfer { get; } = transfer;
}
