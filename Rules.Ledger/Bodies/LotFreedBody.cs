namespace ExportPolicy.Rules.Ledger;

/// <summary>The content of a record that a lot is free again.</summary>
internal sealed record LotFreedBody(string Reservation, string Lot, string Reason, string? By);
