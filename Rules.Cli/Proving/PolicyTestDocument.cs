using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>The test of a policy as JSON.</summary>
internal sealed record PolicyTestDocument(
    string Policy,
    bool Passes,
    int? Score,
    int PassedOver,
    IReadOnlyList<CaseResultDocument> Cases,
    IReadOnlyList<CoverageDocument> Commitments,
    IReadOnlyList<CoverageDocument> Rules,
    IReadOnlyList<CoverageDocument> Levels,
    IReadOnlyList<MutantDocument> Mutants)
{
    public static PolicyTestDocument Of(PolicyTest test, int others) => new(
        test.Policy.Id,
        test.Passes,
        test.Score,
        others,
        [.. test.Cases.Select(each => new CaseResultDocument(each.Name, each.Problems))],
        [.. test.Commitments.Select(CoverageDocument.Of)],
        [.. test.Rules.Select(CoverageDocument.Of)],
        [.. test.Levels.Select(level => new CoverageDocument(Words.Of(level.Level), level.Decided, level.Found))],
        [.. test.Mutants.Select(mutant => new MutantDocument(mutant.Change, Words.Of(mutant.Fate), mutant.By, mutant.Missing?.Differences.ToDictionary()))]);
}

/// <summary>A tested case, as JSON.</summary>
internal sealed record CaseResultDocument(string File, IReadOnlyList<string> Problems);

/// <summary>How far cases reach something, as JSON.</summary>
internal sealed record CoverageDocument(string Name, int Decided, int Found)
{
    public static CoverageDocument Of(Coverage coverage) => new(coverage.Name, coverage.Decided, coverage.Found);
}

/// <summary>A changed policy, as JSON.</summary>
internal sealed record MutantDocument(string Change, string Fate, string? By, IReadOnlyDictionary<string, string>? Missing);
