namespace ExportPolicy.Rules.Ledger;

/// <summary>What a look through a whole ledger found.</summary>
/// <param name="Head">Where the ledger ends now.</param>
/// <param name="Records">How many records there are.</param>
/// <param name="SignedUpTo">The last record that a verified signature covers; 0 where there is none, or no key was given.</param>
/// <param name="Faults">What is wrong, in the order of the records; empty where all holds together.</param>
public sealed record Verification(LedgerHead Head, long Records, long SignedUpTo, EquatableArray<LedgerFault> Faults)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsIntact => Faults.Count == 0;
}
