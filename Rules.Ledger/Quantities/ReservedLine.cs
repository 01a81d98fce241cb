namespace ExportPolicy.Rules.Ledger;

/// <summary>What of one line may leave, and has left, in ten-thousandths.</summary>
internal sealed record ReservedLine(string Line, string Unit, long Amount, long Shipped = 0);
