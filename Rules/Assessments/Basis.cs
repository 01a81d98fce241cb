namespace ExportPolicy.Rules;

/// <summary>What a finding rests on; declared by its rule.</summary>
public enum Basis
{
    /// <summary>The words of the policy over declared facts and documents.</summary>
    Letter,

    /// <summary>Evidence, indicators and purposive reading.</summary>
    Knowledge,
}
