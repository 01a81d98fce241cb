namespace ExportPolicy.Rules;

/// <summary>What a rule declares of itself.</summary>
/// <param name="Id">The id, as findings and documents name it.</param>
/// <param name="Basis">What its findings rest on.</param>
/// <param name="Title">What it looks for, in a few words.</param>
/// <param name="ForApplicant">What an applicant is told where the finding itself must not be.</param>
/// <param name="QuotesEvidence">Whether a finding by the letter quotes evidence, such as earlier transfers, that an applicant must not see. Findings on knowledge always do.</param>
public sealed record RuleInfo(string Id, Basis Basis, string Title, string ForApplicant, bool QuotesEvidence = false)
{
    /// <summary>Whether an applicant is told <see cref="ForApplicant"/> instead of the finding.</summary>
    public bool IsConfidential => QuotesEvidence || Basis == Basis.Knowledge;
}
