namespace ExportPolicy.Rules.Cli;

/// <summary>Writes policies as JSON.</summary>
internal static class PolicyJson
{
    public static void WriteList(TextWriter output, IReadOnlyList<Policy> policies) =>
        JsonText.Write(output, [.. policies.Select(Summary)], JsonText.Default.IReadOnlyListPolicySummary);

    public static void Write(TextWriter output, Policy policy) =>
        JsonText.Write(
            output,
            new PolicyDocument(
                Summary(policy),
                policy.Issuer,
                policy.TimeZone.Id,
                policy.Digest,
                PolicyText.Parameters(policy.Parameters),
                KnowledgeTerms.Of(policy),
                [.. policy.Commitments.Select(commitment => new CommitmentDocument(
                    commitment.Id, commitment.Kind, CommitmentTerms.Of(commitment), CitationDocument.Of(commitment.Source)!))]),
            JsonText.Default.PolicyDocument);

    private static PolicySummary Summary(Policy policy) => new(
        policy.Id,
        policy.Version,
        policy.State?.Value,
        Words.Of(policy.EffectiveFrom),
        policy.EffectiveUntil is { } until ? Words.Of(until) : null,
        Words.Of(policy.Standard),
        policy.Commitments.Count,
        policy.Origin);
}
