namespace ExportPolicy.Rules;

/// <summary>No more than an amount of the named goods to the named recipients; more, or an unknown amount, is referred.</summary>
public sealed class QuantityCap : Commitment
{
    internal QuantityCap(CommitmentHead head, EquatableArray<CountryCode> recipients, GoodsScope goods, Quantity cap)
        : base(head)
    {
        Recipients = recipients;
        Goods = goods;
        Cap = cap;
    }

    /// <inheritdoc/>
    public override string Kind => "quantity-cap";

    /// <summary>The recipients.</summary>
    public EquatableArray<CountryCode> Recipients { get; }

    /// <summary>The goods.</summary>
    public GoodsScope Goods { get; }

    /// <summary>The most that may go, earlier transfers under the same cap included.</summary>
    public Quantity Cap { get; }

    /// <summary>The name under which a <see cref="Balance"/> counts what earlier transfers took of the cap: <c>policy-id/commitment-id</c>.</summary>
    public string Account => $"{Policy.Id}/{Id}";

    /// <inheritdoc/>
    public override EquatableArray<CountryCode> ConcernedStates => Recipients;
}
