namespace ExportPolicy.Rules.Ledger;

/// <summary>A lot of a reservation; once it has left, with what that took of caps and licences.</summary>
internal sealed record ReservedLot(string Lot, string Clearance, LotState State, string ExpiresAt, IReadOnlyList<ReservedLine> Lines, IReadOnlyList<ReservedDraw>? Took = null)
{
    public long AmountOf(string line) => Lines.Where(part => part.Line == line).Sum(part => part.Amount);
}
