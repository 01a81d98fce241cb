namespace ExportPolicy.Rules.Ledger;

/// <summary>A head as JSON.</summary>
internal sealed record HeadDocument(string? Format, string? Ledger, long Seq, string? Hash, string? At, string? KeyId, string? Signature);
