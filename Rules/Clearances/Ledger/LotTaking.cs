namespace ExportPolicy.Rules;

/// <summary>A lot that is taken from what may leave under a clearance.</summary>
/// <param name="Lot">The name of the lot: the idempotency key of its redemption.</param>
/// <param name="OpenedBy">The id of the clearance that a check opened.</param>
/// <param name="ClearanceId">The id of the short-lived clearance for the lot.</param>
/// <param name="ExpiresAt">When that clearance ends. A lot that has not left by then is free again.</param>
/// <param name="Lines">The amounts.</param>
public sealed record LotTaking(string Lot, string OpenedBy, string ClearanceId, DateTimeOffset ExpiresAt, EquatableArray<LineAmount> Lines);
