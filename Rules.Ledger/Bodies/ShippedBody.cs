namespace ExportPolicy.Rules.Ledger;

/// <summary>The content of a record that amounts have left.</summary>
/// <param name="Reservation">The clearance of the check.</param>
/// <param name="Lot">The lot. Where all left under that clearance itself, it is a lot of that name.</param>
/// <param name="Lines">The amounts.</param>
internal sealed record ShippedBody(string Reservation, string Lot, IReadOnlyList<ReservedLine> Lines);
