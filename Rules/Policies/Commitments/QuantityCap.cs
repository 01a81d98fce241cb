namespace ExportPolicy.Rules;

/// <summary>No more than an amount of the named goods, or no more than a value of them, to the named recipients; more, or what is not known, is referred.</summary>
public sealed class QuantityCap : Commitment
{
    internal QuantityCap(
        CommitmentHead head, EquatableArray<CountryCode> recipients, GoodsScope goods, Quantity? cap, Money? value = null, decimal tolerance = 0, CapWindow? window = null)
        : base(head)
    {
        Recipients = recipients;
        Goods = goods;
        Cap = cap;
        Value = value;
        Tolerance = tolerance;
        Window = window;
    }

    /// <inheritdoc/>
    public override string Kind => "quantity-cap";

    /// <summary>The recipients.</summary>
    public EquatableArray<CountryCode> Recipients { get; }

    /// <summary>The goods.</summary>
    public GoodsScope Goods { get; }

    /// <summary>The most that may go, earlier transfers in the same <see cref="Window"/> included, before <see cref="Tolerance"/>; null where only the value is capped.</summary>
    public Quantity? Cap { get; }

    /// <summary>The most that what goes may be worth, earlier transfers in the same <see cref="Window"/> included, before <see cref="Tolerance"/>; null where only the quantity is capped.</summary>
    public Money? Value { get; }

    /// <summary>By how much <see cref="Cap"/> and <see cref="Value"/> may be exceeded, in percent, from 0 (the default) to 100.</summary>
    public decimal Tolerance { get; }

    /// <summary>Over what time the cap counts; null for all time.</summary>
    public CapWindow? Window { get; }

    /// <summary>The name under which a <see cref="Balance"/> counts what earlier transfers took of the cap: <c>policy-id/commitment-id</c>.</summary>
    public string Account => FullId;

    /// <summary>What may go in each unit, tolerance included.</summary>
    internal IEnumerable<Limit> Limits => Limit.Of(Cap, Value, Tolerance);

    /// <summary>Whether what counts under another cap may count under this one as well: the goods and recipients of both are not known to be others.</summary>
    internal bool MayCountWith(QuantityCap other) => Recipients.Any(other.Recipients.Contains) && Goods.MayShareGoodsWith(other.Goods);

    /// <inheritdoc/>
    public override EquatableArray<CountryCode> ConcernedStates => Recipients;
}
