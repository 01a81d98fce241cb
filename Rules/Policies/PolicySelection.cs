namespace ExportPolicy.Rules;

/// <summary>The policies and commitments that have a say in a case.</summary>
/// <param name="Policies">The policies in force whose state has a part in the case, in the order of their ids.</param>
/// <param name="Judging">Those of them with a commitment that judges the goods of the case: only their readings of evidence count.</param>
/// <param name="Commitments">Their commitments that can concern a state of the case.</param>
/// <param name="MustAllow">The issuers whose policies contain allowances: each must allow a line. Null stands for an issuer without a state. Empty where no policy of the state that exports is among them, so that nothing can be allowed.</param>
internal sealed record PolicySelection(
    IReadOnlyList<Policy> Policies,
    IReadOnlyList<Policy> Judging,
    IReadOnlyList<Commitment> Commitments,
    IReadOnlyList<CountryCode?> MustAllow)
{
    /// <summary>The strictest standard among the policies that judge the goods; knowledge where none does.</summary>
    public PolicyStandard Standard { get; } = Judging.Select(policy => policy.Standard).DefaultIfEmpty(PolicyStandard.Knowledge).Max();
}
