namespace ExportPolicy.Rules;

/// <summary>How a gate decides. A gate reads its options once, when it is made; what is set later changes nothing.</summary>
public sealed class ExportPolicyOptions
{
    internal static readonly TimeSpan DefaultLifetime = TimeSpan.FromMinutes(15);

    /// <summary>The longest life that can be asked for a clearance: one day.</summary>
    public static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(1);

    /// <summary>The policies; those that come with the package unless set.</summary>
    public PolicySet Policies { get; set; } = PolicySet.Shipped;

    /// <summary>The reference data; those that come with the package unless set.</summary>
    public ReferenceData Reference { get; set; } = ReferenceData.Shipped;

    /// <summary>How long a clearance lives at most: 15 minutes unless set. More than nothing, at most <see cref="LongestLifetime"/>.</summary>
    /// <remarks>It ends earlier where a policy begins or ends, or a declared document expires.</remarks>
    public TimeSpan ClearanceLifetime { get; set; } = DefaultLifetime;

    /// <summary>What is wrong with the options, each in a sentence; empty when nothing is.</summary>
    internal static IEnumerable<string> Problems(PolicySet? policies, ReferenceData? reference, TimeSpan clearanceLifetime)
    {
        if (policies is null)
            yield return "Policies is null; expected a set of policies, such as PolicySet.Shipped.";
        else if (policies.Policies.Count == 0)
            yield return "Policies is empty, so that nothing could be permitted; expected at least one policy, such as those of PolicySet.Shipped.";
        if (reference is null)
            yield return "Reference is null; expected reference data, such as ReferenceData.Shipped.";
        if (clearanceLifetime <= TimeSpan.Zero || clearanceLifetime > LongestLifetime)
            yield return $"ClearanceLifetime is {clearanceLifetime:c}; expected more than nothing and at most {LongestLifetime:c}. Check again rather than keep a clearance for longer.";
    }
}
