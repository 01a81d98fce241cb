namespace ExportPolicy.Rules;

/// <summary>The method returns only when the transfer is cleared; else it throws.</summary>
/// <param name="transfer">The parameter that is cleared.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EnsuresClearedAttribute(string transfer) : Attribute
{
    /// <summary>The name of the parameter that is cleared.</summary>
    public string Transfer { get; } = transfer;
}
