namespace ExportPolicy.Rules.Ledger;

/// <summary>The head of a record of evidence; the evidence stands in it as in a case file.</summary>
internal sealed record EvidenceBody(string By);
