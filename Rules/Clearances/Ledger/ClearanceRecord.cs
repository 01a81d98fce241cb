namespace ExportPolicy.Rules;

/// <summary>What is on record of a clearance that a check opened.</summary>
/// <param name="Reference">What names it.</param>
/// <param name="Closed">Why it is at its end; null while it is open.</param>
/// <param name="Unshipped">What has not left under it.</param>
/// <param name="Remaining">What of that is in no lot.</param>
/// <param name="Shipped">What has left under it.</param>
public sealed record ClearanceRecord(
    ClearanceReference Reference, string? Closed, EquatableArray<LineAmount> Unshipped, EquatableArray<LineAmount> Remaining, EquatableArray<LineAmount> Shipped);
