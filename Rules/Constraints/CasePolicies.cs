namespace ExportPolicy.Rules;

/// <summary>The policies that have a say in a case: an earlier transfer may name one of their commitments as the one under which it went.</summary>
/// <param name="Policies">The policies.</param>
internal sealed record CasePolicies(EquatableArray<Policy> Policies)
{
    /// <summary>The commitments of a kind that an earlier transfer names; none where it names nothing of that kind here, so that nobody knows under which of them it went. A wrong id is thus never milder than none.</summary>
    public IEnumerable<T> NamedBy<T>(EarlierTransfer earlier)
        where T : Commitment =>
        earlier.Commitment is { } name
            ? Policies.SelectMany(policy => policy.Commitments).OfType<T>().Where(commitment => commitment.Answers(name))
            : [];
}
