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
}
