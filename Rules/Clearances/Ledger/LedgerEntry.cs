namespace ExportPolicy.Rules;

/// <summary>Where something is on record.</summary>
/// <param name="Seq">The number of the record.</param>
/// <param name="Hash">The hash of the record, which covers all records before it.</param>
public sealed record LedgerEntry(long Seq, string Hash);
