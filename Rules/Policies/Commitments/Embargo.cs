namespace ExportPolicy.Rules;

/// <summary>In which part a state may not take part under an embargo.</summary>
public enum EmbargoDirection
{
    /// <summary>Goods to the target.</summary>
    To,

    /// <summary>Goods from the target.</summary>
    From,

    /// <summary>Goods of, to or from the target in transit.</summary>
    Transit,

    /// <summary>Brokering of goods of, to or from the target.</summary>
    Brokering,
}

/// <summary>No goods to or from the target, without exception.</summary>
public sealed class Embargo : Commitment
{
    internal Embargo(CommitmentHead head, EquatableArray<CountryCode> targets, GoodsScope goods, EquatableArray<EmbargoDirection> directions)
        : base(head)
    {
        Targets = targets;
        Goods = goods;
        Directions = directions;
    }

    /// <inheritdoc/>
    public override string Kind => "embargo";

    /// <summary>The states under embargo.</summary>
    public EquatableArray<CountryCode> Targets { get; }

    /// <summary>The goods.</summary>
    public GoodsScope Goods { get; }

    /// <summary>The directions.</summary>
    public EquatableArray<EmbargoDirection> Directions { get; }

    /// <inheritdoc/>
    public override EquatableArray<CountryCode> ConcernedStates => Targets;

    /// <summary>Whether the embargo is about the transfer in one of its directions.</summary>
    internal bool IsAbout(Transfer transfer)
    {
        foreach (var direction in Directions)
        {
            if (IsAbout(transfer, direction))
                return true;
        }

        return false;
    }

    /// <summary>The directions in which it is about the transfer, in words.</summary>
    internal IEnumerable<string> DirectionsOf(Transfer transfer)
    {
        var targets = string.Join(", ", Targets);
        foreach (var direction in Directions)
        {
            if (IsAbout(transfer, direction))
            {
                yield return direction switch
                {
                    EmbargoDirection.To => $"no goods to {targets}",
                    EmbargoDirection.From => $"no goods from {targets}",
                    EmbargoDirection.Transit => $"no transit of goods to, from or through {targets}",
                    _ => $"no brokering of goods to or from {targets}",
                };
            }
        }
    }

    private bool IsAbout(Transfer transfer, EmbargoDirection direction) => direction switch
    {
        EmbargoDirection.To => IsTo(transfer),
        EmbargoDirection.From => IsFrom(transfer),
        EmbargoDirection.Transit =>
            IsThrough(transfer) || (transfer.Kind == TransferKind.Transit && (IsTo(transfer) || IsFrom(transfer))),
        _ => transfer.In(PartyRole.Broker).Any(IsOf) ||
             ((transfer.Kind == TransferKind.Brokering || transfer.In(PartyRole.Broker).Any()) && (IsTo(transfer) || IsFrom(transfer))),
    };

    private bool IsTo(Transfer transfer) => Recipient.Declared(transfer).Any(declared => Targets.Contains(declared.State));

    private bool IsFrom(Transfer transfer) =>
        IsOf(transfer.Exporter) ||
        (transfer.Earlier is { } earlier && Targets.Contains(earlier.ExporterState)) ||
        (transfer.Route is { IsUnknown: false } route && IsIn(route.Legs[0]));

    private bool IsThrough(Transfer transfer) => transfer.Route is { } route && route.Legs.Any(IsIn);

    private bool IsOf(Party party) => Targets.Contains(party.State) || IsIn(party.Location);

    private bool IsIn(Place place) => place.States.Any(state => Targets.Contains(state));
}
