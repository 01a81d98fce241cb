using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>A difference as JSON.</summary>
internal sealed record DifferenceDocument(
    IReadOnlyList<string> Before,
    string BeforeAsOf,
    IReadOnlyList<string> After,
    string AfterAsOf,
    bool ChangesVerdicts,
    bool Loosens,
    IReadOnlyList<ChangeClassDocument> Changes,
    int? FilesDecided,
    IReadOnlyList<FileChangeDocument>? Files,
    SpaceDocument Space,
    double Seconds)
{
    public static DifferenceDocument Of(PolicyDifference difference, CaseComparison files) => new(
        [.. difference.Before.Select(policy => policy.Id)],
        Words.Of(difference.BeforeAsOf),
        [.. difference.After.Select(policy => policy.Id)],
        Words.Of(difference.AfterAsOf),
        difference.ChangesVerdicts,
        difference.Loosens,
        [.. difference.Changes.Select(ChangeClassDocument.Of)],
        files.Decided > 0 ? files.Decided : null,
        files.Decided > 0 ? [.. files.Changes.Select(change => new FileChangeDocument(change.File, VerdictsDocument.Of(change.Before), VerdictsDocument.Of(change.After), [.. change.Findings.Select(FindingChangeDocument.Of)]))] : null,
        SpaceDocument.Of(difference.Space),
        difference.Elapsed.TotalSeconds);
}

/// <summary>A class of cases, as JSON.</summary>
internal sealed record ChangeClassDocument(
    string Before,
    string After,
    bool IsOfVerdict,
    long Cases,
    IReadOnlyList<FindingChangeDocument> Findings,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Where,
    IReadOnlyDictionary<string, string> Plainest)
{
    public static ChangeClassDocument Of(ChangeClass change) => new(
        Words.Of(change.Before),
        Words.Of(change.After),
        change.IsOfVerdict,
        change.Cases,
        [.. change.Findings.Select(FindingChangeDocument.Of)],
        change.Where.ToDictionary(spread => spread.Axis, IReadOnlyList<string> (spread) => spread.Values),
        change.Example.Differences.ToDictionary());
}

/// <summary>Verdicts, as JSON.</summary>
internal sealed record VerdictsDocument(string Outcome, string ByLetter, string OnKnowledge)
{
    public static VerdictsDocument Of(Verdicts verdicts) => new(Words.Of(verdicts.Outcome), Words.Of(verdicts.ByLetter), Words.Of(verdicts.OnKnowledge));
}

/// <summary>What is found on one side alone, as JSON.</summary>
internal sealed record FindingChangeDocument(string Rule, string Effect, string? Commitment, bool IsNew)
{
    public static FindingChangeDocument Of(FindingChange change) => new(change.RuleId, Words.Of(change.Effect), change.Commitment, change.IsNew);
}

/// <summary>A case file that is decided otherwise, as JSON.</summary>
internal sealed record FileChangeDocument(string File, VerdictsDocument Before, VerdictsDocument After, IReadOnlyList<FindingChangeDocument> Findings);
