namespace ExportPolicy.Rules;

/// <summary>The method answers true only when the transfer is cleared.</summary>
/// <param name="transfer">The parameter that is cleared.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EnsuresClearedWhenTrueAttribute(string transfer) : Attribute
{
    /// <summary>The name of the parameter that is cleared.</summary>
    public string Transfer { get; } = transfer;
}
