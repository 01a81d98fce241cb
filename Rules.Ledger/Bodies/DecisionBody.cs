namespace ExportPolicy.Rules.Ledger;

/// <summary>The content of a record of a decision, but for the case, which stands in it as the case file that it is.</summary>
/// <param name="Format">The name of the form.</param>
/// <param name="Purpose">What the decision was made for.</param>
/// <param name="Library">The version of the library that decided.</param>
/// <param name="DecidedAt">The instant whose policies counted.</param>
/// <param name="AskedAsOf">The day that the caller asked for; null for that instant.</param>
/// <param name="AskedKnownAt">The knowledge that the caller asked for; null for that instant.</param>
/// <param name="RequestedBy">Who asked; null where nobody said.</param>
/// <param name="Looked">Whether evidence was looked for.</param>
/// <param name="Outcome">What the gate decided.</param>
/// <param name="Assessment">What the policies said.</param>
/// <param name="Withheld">Why the gate issued no clearance whatever the policies said.</param>
/// <param name="Resolution">The resolution by which two people let it go.</param>
/// <param name="Policies">The policies that had a say.</param>
/// <param name="Tables">The digest of the reference tables.</param>
/// <param name="Opens">The clearance that it opened.</param>
/// <param name="Takes">The lot that it took.</param>
/// <param name="Draws">What was taken of caps and licences.</param>
internal sealed record DecisionBody(
    string Format,
    DecisionPurpose Purpose,
    string Library,
    DateTimeOffset DecidedAt,
    DateOnly? AskedAsOf,
    DateOnly? AskedKnownAt,
    string? RequestedBy,
    bool Looked,
    Outcome Outcome,
    AssessmentBody Assessment,
    IReadOnlyList<WithheldBody> Withheld,
    string? Resolution,
    IReadOnlyList<PolicyBody> Policies,
    string Tables,
    OpensBody? Opens,
    TakesBody? Takes,
    IReadOnlyList<DrawBody> Draws)
{
    public const string FormatName = "export-policy/decision/1";
}
