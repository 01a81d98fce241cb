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

    /// <summary>It is for another amount: for a lot and not the whole, for another lot, or there is less left.</summary>
    OtherQuantity,

    /// <summary>The lot has left already.</summary>
    AlreadyRedeemed,

    /// <summary>The ledger does not let it go any more: it was revoked, superseded or not used in time.</summary>
    Withdrawn,
}
