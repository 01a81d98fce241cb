namespace ExportPolicy.Rules;

/// <summary>What a policy says of a transfer; ordered from the strictest, which is the default.</summary>
public enum Outcome
{
    /// <summary>It must not happen.</summary>
    Denied,

    /// <summary>A human must decide, or something is missing.</summary>
    Referred,

    /// <summary>It may happen.</summary>
    Permitted,
}
