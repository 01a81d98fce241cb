namespace ExportPolicy.Rules;

/// <summary>One sentence of a policy, as data. Rules are generic over commitments.</summary>
public abstract class Commitment : IEquatable<Commitment>
{
    internal Commitment(CommitmentHead head)
    {
        Policy = head.Policy;
        Id = head.Id;
        Source = head.Source;
        Obligations = head.Obligations;
    }

    /// <summary>The policy that it belongs to.</summary>
    public Policy Policy { get; }

    /// <summary>The id, unique in the policy.</summary>
    public string Id { get; }

    /// <summary>The kind, as policy files name it.</summary>
    public abstract string Kind { get; }

    /// <summary>The words and where they are written.</summary>
    public Citation Source { get; }

    /// <summary>What must be there before release, or done after delivery, where the commitment applies.</summary>
    public EquatableArray<ObligationTerm> Obligations { get; }

    /// <summary>Whether it can allow a transfer, so that its policy has something to say on coverage.</summary>
    public virtual bool CanAllow => false;

    /// <summary>The id together with that of the policy, by which it is told from those of other policies: <c>policy-id/commitment-id</c>.</summary>
    internal string FullId => $"{Policy.Id}/{Id}";

    /// <summary>Whether it judges goods and where they go, so that its policy has a view on evidence; a list of parties does not.</summary>
    public virtual bool JudgesGoods => true;

    /// <summary>The states whose part in a case makes the commitment worth looking at; empty for every case.</summary>
    public abstract EquatableArray<CountryCode> ConcernedStates { get; }

    /// <summary>Whether a text names it, by its id or with that of the policy.</summary>
    internal bool Answers(string name) => name == Id || name == FullId;

    /// <summary>Whether the commitment can allow these goods in this transfer, so that its obligations apply to them.</summary>
    internal virtual bool IsAbout(Transfer transfer, ClassifiedLine goods) => false;

    /// <summary>Whether a party receives as the commitment expects: it belongs to a named state, or only forwards for the exporting one.</summary>
    internal bool Expects(Party party) =>
        !party.Receives || ConcernedStates.Contains(party.State) || Forwards(party);

    /// <summary>Whether a party only forwards for the exporting state.</summary>
    internal bool Forwards(Party party) => party.Role == PartyRole.IntermediateConsignee && party.State.Equals(Policy.State);

    /// <summary>Whether a party stands where the commitment expects it. Forces and governments have depots abroad, and the goods may go there; a company that stands abroad takes them elsewhere. Territory under the control of another power is a matter of its own.</summary>
    internal bool ExpectsPlaceOf(Party party) =>
        !party.Receives || ConcernedStates.Contains(party.Location.State) || (party.IsGovernment && ConcernedStates.Contains(party.State)) || Forwards(party);

    /// <summary>Whether a certificate names no destination but one in a state that the commitment names.</summary>
    internal bool ExpectsDestinationOf(EndUseCertificate certificate) =>
        certificate.FinalDestination is not { } named || ConcernedStates.Contains(named.State);

    /// <summary>Whether it asks for a kind of thing at all.</summary>
    internal bool AsksFor(ObligationKind kind)
    {
        foreach (var term in Obligations)
        {
            if (term.Kind == kind)
                return true;
        }

        return false;
    }

    /// <summary>Its obligations of a kind that apply to goods.</summary>
    internal IEnumerable<ObligationTerm> ObligationsOn(ClassifiedLine goods, ObligationKind kind) =>
        Obligations.Where(term => term.Kind == kind && term.AppliesTo(goods));

    /// <summary>Whether somebody of a state that it names receives the goods.</summary>
    internal bool NamesReceiverOf(Transfer transfer)
    {
        foreach (var party in transfer.Parties)
        {
            if (party.Receives && ConcernedStates.Contains(party.State))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(Commitment? other) =>
        other is not null && (ReferenceEquals(this, other) || (Id == other.Id && Policy.Equals(other.Policy)));

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Commitment);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(Policy, Id);

    /// <inheritdoc/>
    public sealed override string ToString() => $"{Kind} {Id}";
}

/// <summary>What every commitment has.</summary>
/// <param name="Policy">The policy that it belongs to.</param>
/// <param name="Id">The id, unique in the policy.</param>
/// <param name="Source">The words and where they are written.</param>
/// <param name="Obligations">What it requires where it applies.</param>
internal sealed record CommitmentHead(Policy Policy, string Id, Citation Source, EquatableArray<ObligationTerm> Obligations);
