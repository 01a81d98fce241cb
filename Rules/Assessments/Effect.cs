namespace ExportPolicy.Rules;

/// <summary>What a finding does to the outcome.</summary>
public enum Effect
{
    /// <summary>Denies.</summary>
    Prohibit,

    /// <summary>Refers to a human.</summary>
    Refer,

    /// <summary>Requires something; refers while something due before release is not met.</summary>
    Require,

    /// <summary>Covers lines, which is needed for a permit.</summary>
    Allow,

    /// <summary>Says something and decides nothing.</summary>
    Note,
}
