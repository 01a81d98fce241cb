namespace ExportPolicy.Rules.Ledger;

/// <summary>The content of a record that a hold is lifted.</summary>
internal sealed record HoldLiftedBody(string Id, string Reason, string By);
