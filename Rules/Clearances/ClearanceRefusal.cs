namespace ExportPolicy.Rules;

/// <summary>Why a clearance is refused.</summary>
public enum ClearanceRefusal
{
    /// <summary>No gate has issued it.</summary>
    NotIssued,

    /// <summary>Another gate has issued it.</summary>
    OtherGate,

    /// <summary>It was issued for another transfer.</summary>
    OtherTransfer,

    /// <summary>The transfer is not the one that was checked any more.</summary>
    ChangedTransfer,

    /// <summary>Its time is over.</summary>
    Expired,
}
