namespace ExportPolicy.Rules.Ledger;

/// <summary>Says to a gate what is on record, in its own words.</summary>
internal static class OnRecord
{
    public static ClearanceRecord Of(Reservation reservation) => new(
        new ClearanceReference(reservation.Id, reservation.Digest, StoredText.Back(reservation.Transfer)),
        reservation.Closed,
        Of(reservation.Unshipped),
        Of(reservation.Remaining),
        Of(reservation.Lines.Select(line => line with { Amount = line.Shipped })));

    public static LotRecord Of(Reservation reservation, ReservedLot lot) => new(
        new LotTaking(StoredText.Back(lot.Lot), reservation.Id, lot.Clearance, DateTimeOffset.Parse(lot.ExpiresAt, System.Globalization.CultureInfo.InvariantCulture), Of(lot.Lines)), lot.State);

    public static EquatableArray<LineAmount> Of(IEnumerable<ReservedLine> lines) =>
        lines.Where(line => line.Amount > 0).Select(line => new LineAmount(StoredText.Back(line.Line), StoredText.Back(line.Unit), Amounts.Of(line.Amount))).ToEquatableArray();
}
