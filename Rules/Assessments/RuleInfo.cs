namespace ExportPolicy.Rules;

/// <summary>What a rule declares of itself.</summary>
/// <param name="Id">The id, as findings and documents name it.</param>
/// <param name="Basis">What its findings rest on.</param>
/// <param name="Title">What it looks for, in a few words.</param>
/// <param name="ForApplicant">What an applicant is told of its findings on <see cref="Basis.Knowledge"/>.</param>
public sealed record RuleInfo(string Id, Basis Basis, string Title, string ForApplicant);
