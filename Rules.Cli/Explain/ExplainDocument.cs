namespace ExportPolicy.Rules.Cli;

// The JSON that `explain --format json` writes; docs/cli.md describes every member. Null members are left out.

internal sealed record ExplainDocument(
    CaseDocument? Case,
    IReadOnlyList<FindingReference>? Decisive,
    IReadOnlyList<TraceDocument>? Traces,
    IReadOnlyList<WayDocument>? Ways,
    IReadOnlyList<string>? Unanswered,
    bool? SearchWasCut,
    IReadOnlyList<InputError> Errors);

internal sealed record FindingReference(string Rule, string? Policy, string? Commitment, string? Line);

internal sealed record TraceDocument(
    string Rule,
    string? Policy,
    string? Commitment,
    IReadOnlyList<string> Lines,
    bool Matched,
    IReadOnlyList<string> Facts,
    string? FailedCondition,
    string? Failure);

internal sealed record WayDocument(string Outcome, IReadOnlyList<StepDocument> Steps);

internal sealed record StepDocument(string Kind, string Text, IReadOnlyList<AnswerDocument>? Answers);

internal sealed record AnswerDocument(string Answer, string Outcome);
