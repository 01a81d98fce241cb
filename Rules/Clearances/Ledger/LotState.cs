namespace ExportPolicy.Rules;

/// <summary>How far a lot has come.</summary>
public enum LotState
{
    /// <summary>It is free again: it was given back, or not used in time.</summary>
    Freed,

    /// <summary>It is taken, and has not left yet.</summary>
    Taken,

    /// <summary>It has left.</summary>
    Shipped,
}
