namespace ExportPolicy.Rules.Ledger;

/// <summary>Two people ask that a referred transfer may go.</summary>
/// <param name="Decision">The number of the record of the decision that referred it.</param>
/// <param name="RequestedBy">Who asks.</param>
/// <param name="ApprovedBy">Who approves: neither who asks nor who asked for the decision.</param>
/// <param name="ReasonCode">The kind of reason, by a list of the company's own.</param>
/// <param name="Text">The reason in words.</param>
/// <param name="ExpiresAt">From when on it settles nothing any more.</param>
public sealed record ResolutionRequest(long Decision, string RequestedBy, string ApprovedBy, string ReasonCode, string Text, DateTimeOffset ExpiresAt);
