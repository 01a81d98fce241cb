namespace ExportPolicy.Rules;

/// <summary>What a rule declares of itself.</summary>
/// <param name="Id">The id, as findings and documents name it.</param>
/// <param name="Basis">What its findings rest on.</param>
/// <param name="Title">What it looks for, in a few words.</param>
/// <param name="ForApplicant">What an applicant is told instead of the finding, which rests on evidence; empty for nothing at all. Null where the finding itself may be shown.</param>
public sealed record RuleInfo(string Id, Basis Basis, string Title, string? ForApplicant = null)
{
    /// <summary>Whether an applicant must not see the finding itself. Findings on knowledge never are shown.</summary>
    public bool IsConfidential => ForApplicant is not null || Basis == Basis.Knowledge;
}
