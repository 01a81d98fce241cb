namespace ExportPolicy.Rules.Ledger;

/// <summary>A lot of a reservation.</summary>
internal sealed record ReservedLot(string Lot, string Clearance, LotState State, string ExpiresAt, IReadOnlyList<ReservedLine> Lines);
