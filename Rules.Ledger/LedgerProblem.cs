namespace ExportPolicy.Rules.Ledger;

/// <summary>Why a ledger does not do what it is asked.</summary>
public enum LedgerProblem
{
    /// <summary>Something else failed in the database.</summary>
    Failed,

    /// <summary>There is no ledger, or nothing in it yet.</summary>
    NotInitialised,

    /// <summary>The tables have an older or a newer form than this library needs.</summary>
    OtherVersion,

    /// <summary>Somebody else holds the lock for longer than the ledger waits.</summary>
    Locked,

    /// <summary>The ledger may not be written to.</summary>
    ReadOnly,

    /// <summary>There is no room left.</summary>
    Full,

    /// <summary>The database cannot be reached, or the connection broke.</summary>
    Unreachable,

    /// <summary>What is stored does not hold together.</summary>
    Damaged,

    /// <summary>What is asked for does not go with what is on record.</summary>
    Refused,
}
