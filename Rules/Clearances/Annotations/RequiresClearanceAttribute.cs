namespace ExportPolicy.Rules;

/// <summary>The member releases goods: whoever calls it must hold a clearance for the transfer. Analyzers prove that at every call.</summary>
/// <param name="parameters">The parameters that need one; without names every parameter that is a <see cref="Transfer"/> or whose type has a <see cref="TransferOfAttribute"/> mapping.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property)]
public sealed class RequiresClearanceAttribute(params string[] parameters) : Attribute
{
    /// <summary>The names of the parameters that need a clearance; empty for all that are transfers or map to one.</summary>
    public IReadOnlyList<string> Parameters { get; } = parameters;
}
