namespace ExportPolicy.Rules.Ledger;

/// <summary>A policy that had a say.</summary>
internal sealed record PolicyBody(string Id, string Version, string Digest);
