namespace ExportPolicy.Rules;

/// <summary>An established diversion, with what is known of the transfer whose goods were diverted.</summary>
/// <param name="Event">The diversion.</param>
/// <param name="Diverted">The earlier transfer whose goods were diverted; null where they belong to this transfer, or to one that is not on record.</param>
/// <param name="Releases">The commitments that it names as those that allowed it; empty where nobody knows.</param>
internal sealed record EstablishedDiversion(ObservedEvent Event, EarlierTransfer? Diverted, EquatableArray<Commitment> Releases)
{
    /// <summary>Whether the goods were released under a commitment, as far as is known: a transfer of which the commitment is not known counts under every one that names its recipient.</summary>
    internal bool IsUnder(Commitment commitment) =>
        Diverted is null ||
        (Releases.Count > 0 ? Releases.Contains(commitment) : commitment.ConcernedStates.Count == 0 || commitment.ConcernedStates.Contains(Diverted.RecipientState));

    /// <summary>The diversions known on a day.</summary>
    internal static IEnumerable<EstablishedDiversion> Of(Transfer transfer, Evidence evidence, DateOnly knownAt, CasePolicies policies) =>
        from observed in evidence.Events
        where observed.Kind == ObservedEventKind.Diversion && observed.KnownOn <= knownAt
        let earlier = evidence.PriorTransfers.FirstOrDefault(prior => prior.Id == observed.Transfer) ??
                      (transfer.Earlier?.Id == observed.Transfer ? transfer.Earlier : null)
        let releases = earlier is null ? [] : policies.NamedBy<Commitment>(earlier).Where(commitment => commitment.CanAllow)
        select new EstablishedDiversion(observed, earlier, releases.ToEquatableArray());
}
