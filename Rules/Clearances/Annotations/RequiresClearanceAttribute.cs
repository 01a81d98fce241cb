namespace ExportPolicy.Rules;

/// <summary>The member releases goods: whoever calls it must hold a clearance for the transfer. Analyzers prove that at every call.</summary>
/// <param name="parameters">The parameters that need one; without names every parameter that is a <see cref="Transfer"/> or whose type has a <see cref="TransferOfAttribute"/> mapping.</param>
/// <exception cref="ArgumentException">The list, or a name in it, is null.</exception>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property)]
public sealed class RequiresClearanceAttribute(params string[] parameters) : Attribute
{
    /// <summary>The names of the parameters that need a clearance; empty for all that are transfers or map to one.</summary>
    public IReadOnlyList<string> Parameters { get; } =
        Require.List(parameters ?? throw new ArgumentNullException(nameof(parameters)), "The names of the parameters that need a clearance", nameof(parameters));
}
