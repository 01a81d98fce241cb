namespace ExportPolicy.Rules;

/// <summary>The named goods go to the named state under the premise that it is their end user.</summary>
public sealed class EndUserPremise : Commitment
{
    internal EndUserPremise(CommitmentHead head, CountryCode endUser, GoodsScope goods, bool governmentEndUser, EquatableArray<TransferBasis> bases)
        : base(head)
    {
        EndUser = endUser;
        Goods = goods;
        GovernmentEndUser = governmentEndUser;
        Bases = bases;
        ConcernedStates = [endUser];
    }

    /// <inheritdoc/>
    public override string Kind => "end-user-premise";

    /// <summary>The state that buys and uses the goods.</summary>
    public CountryCode EndUser { get; }

    /// <summary>The goods.</summary>
    public GoodsScope Goods { get; }

    /// <summary>Whether the end user must be a named government or its forces.</summary>
    public bool GovernmentEndUser { get; }

    /// <summary>The bases that it covers; empty for all.</summary>
    public EquatableArray<TransferBasis> Bases { get; }

    /// <inheritdoc/>
    public override bool CanAllow => true;

    /// <inheritdoc/>
    public override EquatableArray<CountryCode> ConcernedStates { get; }

    /// <summary>Whether the premise is about the transfer: its goods go, on its basis, to a buyer, consignee or end user of its state.</summary>
    internal bool IsAbout(Transfer transfer) => SpeaksOf(transfer.Basis) && NamesReceiverOf(transfer);

    /// <summary>Whether it speaks of transfers on that basis.</summary>
    internal bool SpeaksOf(TransferBasis basis) => Bases.Count == 0 || Bases.Contains(basis);

    internal override bool IsAbout(Transfer transfer, ClassifiedLine goods) => Goods.Includes(goods) && IsAbout(transfer);
}
