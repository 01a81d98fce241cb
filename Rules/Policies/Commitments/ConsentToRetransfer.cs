namespace ExportPolicy.Rules;

/// <summary>Goods that the state exported may be passed on only with its consent.</summary>
public sealed class ConsentToRetransfer : Commitment
{
    internal ConsentToRetransfer(CommitmentHead head, GoodsScope goods)
        : base(head) => Goods = goods;

    /// <inheritdoc/>
    public override string Kind => "retransfer-consent";

    /// <summary>The goods.</summary>
    public GoodsScope Goods { get; }

    /// <inheritdoc/>
    public override bool CanAllow => true;

    /// <inheritdoc/>
    public override EquatableArray<CountryCode> ConcernedStates => [];
}
