namespace ExportPolicy.Rules.Ledger;

/// <summary>What one line takes of a cap or a licence, and what of that has left, in ten-thousandths.</summary>
internal sealed record ReservedDraw(string Line, string Account, string Unit, string Day, long Amount, long Shipped = 0);
