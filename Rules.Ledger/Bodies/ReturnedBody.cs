namespace ExportPolicy.Rules.Ledger;

/// <summary>The content of a record that a lot did not leave after all.</summary>
internal sealed record ReturnedBody(string Reservation, string Lot, string Reason, string By);
