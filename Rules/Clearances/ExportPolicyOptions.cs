namespace ExportPolicy.Rules;

/// <summary>How a gate decides. A gate reads its options once, when it is made; those of a container cannot be changed any more once they are validated.</summary>
public sealed class ExportPolicyOptions
{
    internal static readonly TimeSpan DefaultLifetime = TimeSpan.FromMinutes(15);

    /// <summary>The longest life that can be asked for a clearance: one day.</summary>
    public static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(1);

    private bool _isReadOnly;

    /// <summary>The policies; those that come with the package unless set.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="InvalidOperationException">The options are validated already.</exception>
    public PolicySet Policies { get => field ?? PolicySet.Shipped; set => field = Writable(value); }

    /// <summary>The reference data; those that come with the package unless set.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="InvalidOperationException">The options are validated already.</exception>
    public ReferenceData Reference { get => field ?? ReferenceData.Shipped; set => field = Writable(value); }

    /// <summary>How long a clearance lives at most: 15 minutes unless set. More than nothing, at most <see cref="LongestLifetime"/>.</summary>
    /// <remarks>It ends earlier where a policy begins or ends, or a declared document expires.</remarks>
    /// <exception cref="InvalidOperationException">The options are validated already.</exception>
    public TimeSpan ClearanceLifetime { get; set => field = Writable(value); } = DefaultLifetime;

    /// <summary>What is wrong with options, each in a sentence; empty when nothing is.</summary>
    internal static IEnumerable<string> Problems(PolicySet policies, TimeSpan clearanceLifetime)
    {
        if (policies.Policies.Count == 0)
            yield return "Policies is empty, so that nothing could be permitted; expected at least one policy, such as those of PolicySet.Shipped.";
        if (clearanceLifetime <= TimeSpan.Zero || clearanceLifetime > LongestLifetime)
            yield return $"ClearanceLifetime is {clearanceLifetime:c}; expected more than nothing and at most {LongestLifetime:c}. Check again rather than keep a clearance for longer.";
    }

    /// <summary>From now on nobody who gets hold of the options can change how the application decides.</summary>
    internal void MakeReadOnly() => _isReadOnly = true;

    private T Writable<T>(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return _isReadOnly
            ? throw new InvalidOperationException("The options of the gate are validated and in use; they cannot be changed any more. Set them in AddExportPolicy.")
            : value;
    }
}
