namespace ExportPolicy.Rules;

/// <summary>A clearance that does not hold any more.</summary>
/// <param name="Reference">What names it.</param>
/// <param name="Decision">The decision by the policies in force and what is known now; its findings say why.</param>
/// <param name="Shipped">What of the transfer had left before.</param>
public sealed record RevokedClearance(ClearanceReference Reference, Decision Decision, EquatableArray<LineAmount> Shipped);
