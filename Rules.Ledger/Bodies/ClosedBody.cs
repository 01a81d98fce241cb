namespace ExportPolicy.Rules.Ledger;

/// <summary>The content of a record that a clearance is at its end.</summary>
internal sealed record ClosedBody(string Reservation, string Reason, string? By);
