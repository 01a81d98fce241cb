namespace ExportPolicy.Rules;

/// <summary>What a decision was made for.</summary>
public enum DecisionPurpose
{
    /// <summary>A check.</summary>
    Check,

    /// <summary>The redemption of a lot under an earlier clearance.</summary>
    Redemption,

    /// <summary>Open cases are decided again.</summary>
    Reassessment,
}
