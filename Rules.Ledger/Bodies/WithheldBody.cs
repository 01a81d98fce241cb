namespace ExportPolicy.Rules.Ledger;

/// <summary>A reason for which the gate issued no clearance.</summary>
internal sealed record WithheldBody(WithheldReason Reason, string Text);
