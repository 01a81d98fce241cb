namespace ExportPolicy.Rules.Ledger;

/// <summary>The content of a record of a hold.</summary>
internal sealed record HoldBody(string Id, string Owner, DateOnly Due, string Reason, string By);
