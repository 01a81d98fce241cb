namespace ExportPolicy.Rules.Ledger;

/// <summary>A recorded decision that was made again.</summary>
/// <param name="Seq">The number of its record.</param>
/// <param name="TransferId">The transfer.</param>
/// <param name="Recorded">What the policies said then.</param>
/// <param name="Again">What they say now; null where it could not be made again.</param>
/// <param name="Differences">What differs, each in a sentence; empty where nothing does.</param>
public sealed record ReplayedDecision(long Seq, string TransferId, Outcome Recorded, Outcome? Again, EquatableArray<string> Differences);
