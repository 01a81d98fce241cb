namespace ExportPolicy.Rules.Ledger;

/// <summary>The content of a record that a clearance is at its end.</summary>
/// <param name="Reservation">The clearance of the check.</param>
/// <param name="Reason">Why, in words that whoever shows the clearance may read.</param>
/// <param name="By">Who ended it; null where it ended by itself.</param>
/// <param name="Text">The officer's own words; null where there are none.</param>
internal sealed record ClosedBody(string Reservation, string Reason, string? By, string? Text = null);
