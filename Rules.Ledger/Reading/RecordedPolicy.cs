namespace ExportPolicy.Rules.Ledger;

/// <summary>A policy that had a say in a recorded decision.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Digest">The SHA-256 digest of what it says, under which the ledger keeps its text.</param>
public sealed record RecordedPolicy(string Id, string Version, string Digest);
