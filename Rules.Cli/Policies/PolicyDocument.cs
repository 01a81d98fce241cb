namespace ExportPolicy.Rules.Cli;

// The JSON of `policy list` and `policy show`; docs/cli.md describes every member. Null members are left out.

internal sealed record PolicySummary(
    string Id, string Version, string? State, string From, string? Until, string Standard, int CommitmentCount, string Origin);

internal sealed record PolicyDocument(
    PolicySummary Policy,
    string Issuer,
    string TimeZone,
    string Digest,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? KnowledgeLevels,
    IReadOnlyList<CommitmentDocument> Commitments);

internal sealed record CommitmentDocument(string Id, string Kind, IReadOnlyDictionary<string, string> Terms, CitationDocument Source);

// The JSON of `policy validate`.

internal sealed record ValidationDocument(IReadOnlyList<string> Files, IReadOnlyList<ProblemDocument> Problems);

internal sealed record ProblemDocument(string Id, string Severity, string File, int Line, int Column, string? Path, string Message, string? Hint);
