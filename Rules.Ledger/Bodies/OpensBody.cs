namespace ExportPolicy.Rules.Ledger;

/// <summary>A clearance that a decision opened.</summary>
internal sealed record OpensBody(string Clearance, string Digest, string ExpiresAt, IReadOnlyList<ReservedLine> Lines);
