namespace ExportPolicy.Rules.Ledger;

/// <summary>A finding of a recorded decision.</summary>
/// <param name="RuleId">The rule that found it.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Level">How far it is known, where it rests on knowledge.</param>
/// <param name="LineId">The line; null where it is about the whole transfer.</param>
/// <param name="PolicyId">The policy; null where it has none.</param>
/// <param name="CommitmentId">The commitment of the policy; null where it has none.</param>
/// <param name="Text">The finding in a sentence. It may quote evidence, and is not for an applicant.</param>
/// <param name="IsInTheWay">Whether it keeps a referred transfer from being permitted, so that a resolution has to settle it.</param>
public sealed record RecordedFinding(
    string RuleId, Effect Effect, Basis Basis, KnowledgeLevel Level, string? LineId, string? PolicyId, string? CommitmentId, string Text, bool IsInTheWay);
