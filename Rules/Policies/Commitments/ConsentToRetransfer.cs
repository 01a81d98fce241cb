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

    /// <summary>Whether the transfer passes on goods that the state exported earlier, whatever kind of transfer it calls itself.</summary>
    internal bool IsAbout(Transfer transfer) =>
        transfer.Earlier is { } earlier && (Policy.State is null || Policy.State.Equals(earlier.ExporterState));

    /// <summary>Whether whoever has the goods passes them on, so that a consent can allow it: the exporter belongs to the state that received them or stands there, and not to the state that exported them, which needs no consent of its own.</summary>
    internal bool IsPassedOn(Transfer transfer) =>
        IsAbout(transfer) && transfer is { Earlier: { } earlier, Exporter: var holder } && !holder.State.Equals(earlier.ExporterState) &&
        (holder.State.Equals(earlier.RecipientState) || holder.Location.State.Equals(earlier.RecipientState));

    internal override bool IsAbout(Transfer transfer, ClassifiedLine goods) => Goods.Includes(goods) && IsAbout(transfer);

    /// <summary>Whether a consent lets the goods of the transfer go to a state.</summary>
    internal bool IsGrantedBy(RetransferConsent consent, Transfer transfer, CountryCode recipient, DateOnly asOf) =>
        consent.Recipient.Equals(recipient) &&
        consent.State.Equals(transfer.Earlier?.ExporterState) &&
        (Policy.State is null || consent.State.Equals(Policy.State)) &&
        (consent.EarlierTransfer is null || consent.EarlierTransfer == transfer.Earlier?.Id) &&
        consent.IssuedOn <= asOf;
}
