namespace ExportPolicy.Rules;

/// <summary>The named goods may go to the named recipients on the named bases.</summary>
public sealed class Allowance : Commitment
{
    internal Allowance(CommitmentHead head, EquatableArray<CountryCode> recipients, GoodsScope goods, EquatableArray<TransferBasis> bases)
        : base(head)
    {
        Recipients = recipients;
        Goods = goods;
        Bases = bases;
    }

    /// <inheritdoc/>
    public override string Kind => "allowance";

    /// <summary>The recipients.</summary>
    public EquatableArray<CountryCode> Recipients { get; }

    /// <summary>The goods.</summary>
    public GoodsScope Goods { get; }

    /// <summary>The bases that it covers; empty for all.</summary>
    public EquatableArray<TransferBasis> Bases { get; }

    /// <inheritdoc/>
    public override bool CanAllow => true;

    /// <inheritdoc/>
    public override EquatableArray<CountryCode> ConcernedStates => Recipients;

    internal override bool IsAbout(Transfer transfer, ClassifiedLine goods) =>
        Goods.Includes(goods) && SpeaksOf(transfer.Basis) && NamesReceiverOf(transfer);

    /// <summary>Whether it speaks of transfers on that basis.</summary>
    internal bool SpeaksOf(TransferBasis basis) => Bases.Count == 0 || Bases.Contains(basis);
}
