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

    /// <summary>Whether a state that the goods reach is one that it names, or is reached as it expects, whatever says that they go there.</summary>
    internal bool Expects(Recipient recipient, Transfer transfer) =>
        Recipients.Contains(recipient.State) || recipient.Because.All(because => because switch
        {
            Party party => Expects(party) && ExpectsPlaceOf(party),
            EndUseCertificate certificate => ExpectsDestinationOf(certificate),
            Route route => route.Destination is { } end && (Recipients.Contains(end.State) || transfer.Parties.Any(party =>
                party.Role >= PartyRole.UltimateConsignee && party.Location.State.Equals(end.State) && Expects(party) && ExpectsPlaceOf(party))),
            _ => false,
        });

    /// <summary>Whether somebody who gets the goods belongs to a state that it names and stands there: one of the end users and consignees, or where there is none, a buyer.</summary>
    internal bool NamesHomeOf(Transfer transfer)
    {
        var last = transfer.Parties.Any(party => party.Role >= PartyRole.UltimateConsignee) ? PartyRole.UltimateConsignee : PartyRole.Purchaser;
        return transfer.Parties.Any(party => party.Role >= last && Recipients.Contains(party.State) && Recipients.Contains(party.Location.State));
    }

    /// <summary>Whether it speaks of transfers on that basis.</summary>
    internal bool SpeaksOf(TransferBasis basis) => Bases.Count == 0 || Bases.Contains(basis);
}
