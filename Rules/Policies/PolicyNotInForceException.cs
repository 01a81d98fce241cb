namespace ExportPolicy.Rules;

/// <summary>A policy that was asked for by name is not in force on the day asked for.</summary>
public sealed class PolicyNotInForceException : Exception
{
    internal PolicyNotInForceException(Policy policy, DateOnly asOf)
        : base($"Policy '{policy.Id}' is not in force on {asOf.ToIso()}: it is in force from {policy.EffectiveFrom.ToIso()}{(policy.EffectiveUntil is { } until ? $" until before {until.ToIso()}" : "")}. Ask for another day or another policy.")
    {
        PolicyId = policy.Id;
        AsOf = asOf;
    }

    /// <summary>The id of the policy.</summary>
    public string PolicyId { get; }

    /// <summary>The day asked for.</summary>
    public DateOnly AsOf { get; }
}
