namespace ExportPolicy.Rules.Ledger;

/// <summary>The content of a record of a resolution.</summary>
internal sealed record ResolutionBody(
    string Id, long Decision, string Digest, string RequestedBy, string ApprovedBy, string ReasonCode, string Text, DateTimeOffset ExpiresAt, IReadOnlyList<string> Settled, string Evidence)
{
    public Resolution For(string transferId) => new(Id, transferId, Digest, RequestedBy, ApprovedBy, ReasonCode, Text, ExpiresAt, Settled, Evidence);
}
