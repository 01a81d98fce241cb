namespace ExportPolicy.Rules;

/// <summary>A clearance that a check opens: what may leave under it, at once or in lots.</summary>
/// <param name="Reference">What names the clearance.</param>
/// <param name="Lines">The amounts that may leave.</param>
public sealed record Opening(ClearanceReference Reference, EquatableArray<LineAmount> Lines);
