namespace ExportPolicy.Rules.Cli;

// The JSON that `check --format json` writes; docs/cli.md describes every member. Null members are left out.

internal sealed record CheckDocument(IReadOnlyList<CaseDocument> Cases, IReadOnlyList<InputError> Errors);

internal sealed record CaseDocument(
    string? File,
    string Transfer,
    string? Title,
    string Outcome,
    string? ByLetter,
    string? OnKnowledge,
    bool? PremiseGap,
    string? Standard,
    bool Advisory,
    bool Review,
    bool Historical,
    string AsOf,
    string? KnownAt,
    IReadOnlyList<LineDocument> Lines,
    IReadOnlyList<FindingDocument> Findings,
    IReadOnlyList<EvidenceDocument>? Evidence,
    NotCounted? NotCounted,
    IReadOnlyList<AcknowledgementDocument>? Acknowledgements,
    IReadOnlyList<PolicyReference> Policies,
    IReadOnlyList<string> NotAskedFor);

internal sealed record LineDocument(string Id, string Outcome, string? ByLetter, string? OnKnowledge);

internal sealed record FindingDocument(
    string Text,
    string? Rule,
    string? Effect,
    string? Basis,
    string? Level,
    string? Line,
    string? Policy,
    string? Commitment,
    CitationDocument? Source,
    ObligationDocument? Obligation,
    IReadOnlyList<int>? Evidence);

internal sealed record ObligationDocument(string Kind, string Due, string? Authority, bool Met, IReadOnlyList<string> Missing);

internal sealed record CitationDocument(string Title, string Publisher, string? Date, string? Quote, string? Unquoted)
{
    public static CitationDocument? Of(Citation? citation) => citation is null
        ? null
        : new(citation.Title, citation.Publisher, citation.Date is { } date ? Words.Of(date) : null, citation.Quote, citation.Unquoted);
}

internal sealed record EvidenceDocument(
    int Number,
    string Policy,
    string Proposition,
    string? Place,
    string? Fund,
    string? Stage,
    bool Denied,
    string Level,
    int Institutions,
    IReadOnlyList<OriginDocument> Origins,
    int OpposingInstitutions,
    IReadOnlyList<OriginDocument> Opposing,
    string? Document);

internal sealed record OriginDocument(
    string Claim,
    string? Institution,
    string? Speaker,
    string? Outlet,
    string Attribution,
    string Modality,
    string Reliability,
    int Credibility,
    string PublishedOn,
    CitationDocument Citation,
    IReadOnlyList<string> Echoes);

internal sealed record AcknowledgementDocument(string Commitment, string Person, string Reason);

internal sealed record PolicyReference(string Id, string Version, string? State, string Standard, string Digest, string? Origin);
