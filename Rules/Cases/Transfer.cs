namespace ExportPolicy.Rules;

/// <summary>One movement of goods that a policy may allow, refuse or question, with the documents declared for it.</summary>
public sealed record Transfer
{
    /// <summary>Creates a transfer.</summary>
    /// <param name="id">Its id, such as the order number.</param>
    /// <param name="kind">What kind of movement it is.</param>
    /// <param name="basis">On what terms the goods change hands.</param>
    /// <param name="stage">How far it has come.</param>
    /// <param name="date">The day of the transfer or of its planned dispatch; picks the policy in force unless another day is asked for.</param>
    /// <param name="parties">Who takes part; exactly one exporter and at least one party that receives.</param>
    /// <param name="lines">The goods; at least one line.</param>
    /// <param name="route">The way the goods take; null when it is not declared.</param>
    /// <param name="endUse">What the goods are for; null when it is not declared.</param>
    /// <param name="earlier">The transfer whose goods this one passes on; null for a first export.</param>
    /// <param name="documents">The documents declared for it; none when null.</param>
    /// <exception cref="ArgumentException">A text is empty, an id occurs twice, or parties or lines are missing.</exception>
    public Transfer(
        string id,
        TransferKind kind,
        TransferBasis basis,
        TransferStage stage,
        DateOnly date,
        IEnumerable<Party> parties,
        IEnumerable<TransferLine> lines,
        Route? route = null,
        EndUse? endUse = null,
        EarlierTransfer? earlier = null,
        Documents? documents = null)
    {
        Id = Require.Text(id, "The id of a transfer");
        Kind = Require.Defined(kind, $"The kind of transfer '{id}'");
        Basis = Require.Defined(basis, $"The basis of transfer '{id}'");
        Stage = Require.Defined(stage, $"The stage of transfer '{id}'");
        Date = date;
        Parties = Require.List(parties, $"The parties of transfer '{id}'");
        Lines = Require.Distinct(Require.List(lines, $"The lines of transfer '{id}'"), line => line.Id, $"In transfer '{id}', line", nameof(lines));
        Route = route;
        EndUse = endUse;
        Earlier = earlier;
        Documents = documents ?? Documents.None;

        if (Lines.Count == 0)
            throw new ArgumentException($"Transfer '{id}' has no lines; expected at least one.", nameof(lines));
        var exporters = Parties.Count(party => party.Role == PartyRole.Exporter);
        if (exporters != 1)
            throw new ArgumentException($"Transfer '{id}' has {exporters} exporters; expected exactly one.", nameof(parties));
        if (!Parties.Any(party => party.Receives))
            throw new ArgumentException($"Transfer '{id}' names nobody who receives the goods; expected a purchaser, consignee or end user.", nameof(parties));
        if (kind is TransferKind.Reexport or TransferKind.Retransfer && earlier is null)
            throw new ArgumentException($"Transfer '{id}' is a {kind} but names no earlier transfer; expected the one whose goods it passes on.", nameof(earlier));
    }

    /// <summary>The id, such as the order number.</summary>
    public string Id { get; }

    /// <summary>What kind of movement it is.</summary>
    public TransferKind Kind { get; }

    /// <summary>On what terms the goods change hands.</summary>
    public TransferBasis Basis { get; }

    /// <summary>How far it has come.</summary>
    public TransferStage Stage { get; }

    /// <summary>The day of the transfer or of its planned dispatch.</summary>
    public DateOnly Date { get; }

    /// <summary>Who takes part.</summary>
    public EquatableArray<Party> Parties { get; }

    /// <summary>The goods; at least one line.</summary>
    public EquatableArray<TransferLine> Lines { get; }

    /// <summary>The way the goods take; null when it is not declared.</summary>
    public Route? Route { get; }

    /// <summary>What the goods are for; null when it is not declared.</summary>
    public EndUse? EndUse { get; }

    /// <summary>The transfer whose goods this one passes on; null for a first export.</summary>
    public EarlierTransfer? Earlier { get; }

    /// <summary>The documents declared for it.</summary>
    public Documents Documents { get; }

    /// <summary>The party that sends the goods.</summary>
    public Party Exporter => Parties.First(party => party.Role == PartyRole.Exporter);

    /// <summary>The parties in a role, in the order declared.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The parties; may be empty.</returns>
    public IEnumerable<Party> In(PartyRole role) => Parties.Where(party => party.Role == role);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"transfer {Id}";

    /// <summary>Whether a line can be of the goods of the earlier transfer by their quantity: together with the lines in its unit it is no more than was sent then. Nobody can tell where it is counted in another unit.</summary>
    internal bool IsPartOfEarlier(TransferLine line)
    {
        if (Earlier?.Quantity is not { } sent)
            return Earlier is not null;
        decimal? total = 0;
        foreach (var other in Lines)
        {
            if (other.Quantity is { } quantity && sent.IsIn(quantity.Unit))
                total = Quantity.Sum(total, quantity.Amount);
        }

        return line.Quantity is { } own && sent.IsIn(own.Unit) && total <= sent.Amount;
    }

    /// <summary>Whether a state only holds the goods that a re-export takes out of it, and so needs no consent to receive them. One whose consignee or end user gets them is no mere holder.</summary>
    internal bool IsOnlyHeldIn(CountryCode state) =>
        Kind == TransferKind.Reexport && state.Equals(Earlier?.RecipientState) &&
        !Parties.Any(party => party.Role >= PartyRole.UltimateConsignee && party.State.Equals(state));
}
