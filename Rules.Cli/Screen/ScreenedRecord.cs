namespace ExportPolicy.Rules.Cli;

/// <summary>What one record came to: a verdict, or why there is none.</summary>
internal sealed record ScreenedRecord(SourceRecord Source, CheckedCase? Case, IReadOnlyList<InputError> Errors)
{
    public static ScreenedRecord Decided(SourceRecord source, Case read, Assessment assessment) => new(source, new CheckedCase(source.File, read, assessment), []);

    public static ScreenedRecord Failed(SourceRecord source, IReadOnlyList<InputError> errors) => new(source, null, errors);

    /// <summary>What the policies say of it; null where it could not be decided.</summary>
    public Assessment? Assessment => Case?.Assessment;

    /// <summary>What became of it since an earlier run; null where none is compared.</summary>
    public Change? Change { get; init; }

    /// <summary>What is not met of what is due before release, each once.</summary>
    public IEnumerable<string> Missing => Assessment!.Findings
        .Where(finding => finding.Obligation is { Met: false, Term.Due: ObligationDue.BeforeRelease })
        .SelectMany(finding => finding.Obligation!.Missing).Distinct(StringComparer.Ordinal);

    /// <summary>The findings by rule, commitment and line: <c>no-lethal-aid@kr-2022-10-28/no-lethal-aid#1</c>.</summary>
    public IEnumerable<string> Findings => Assessment!.Findings.Select(IdOf).Distinct(StringComparer.Ordinal);

    /// <summary>Names a finding by rule, commitment and line.</summary>
    public static string IdOf(Finding finding) =>
        finding.LineId is { } line ? $"{KindOf(finding)}#{line}" : KindOf(finding);

    /// <summary>Names a finding by rule and commitment: <c>no-lethal-aid@kr-2022-10-28/no-lethal-aid</c>.</summary>
    public static string KindOf(Finding finding) =>
        $"{finding.RuleId}{(finding.Policy is { } policy ? $"@{policy.Id}" : "")}{(finding.Commitment is { } commitment ? $"/{commitment.Id}" : "")}";
}
