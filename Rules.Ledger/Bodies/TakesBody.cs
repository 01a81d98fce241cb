namespace ExportPolicy.Rules.Ledger;

/// <summary>A lot that a decision took.</summary>
internal sealed record TakesBody(string Lot, string OpenedBy, string Clearance, string ExpiresAt, IReadOnlyList<ReservedLine> Lines)
{
    public ReservedLot Reserved => new(Lot, Clearance, LotState.Taken, ExpiresAt, Lines);
}
