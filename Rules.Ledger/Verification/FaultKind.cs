namespace ExportPolicy.Rules.Ledger;

/// <summary>What was done to a ledger.</summary>
public enum FaultKind
{
    /// <summary>A record does not say any more what it said.</summary>
    Altered,

    /// <summary>A record is gone, with later ones still there.</summary>
    Removed,

    /// <summary>The last records are gone.</summary>
    CutOff,

    /// <summary>A record stands under another number than it was written under.</summary>
    Moved,

    /// <summary>A record is there that the ledger did not write.</summary>
    Added,

    /// <summary>The content of a record is gone, and no purge is on record.</summary>
    Emptied,

    /// <summary>The whole ledger is another one, or what it says of itself is gone or altered: which ledger it is, and where it ended.</summary>
    Replaced,

    /// <summary>A head is not signed by the key, or does not fit the records.</summary>
    HeadNotValid,

    /// <summary>A balance, or the state of a clearance, is not what the records come to.</summary>
    BalanceAltered,

    /// <summary>An archived text is not the one that its digest names.</summary>
    TextAltered,
}
