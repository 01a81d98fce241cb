namespace ExportPolicy.Rules;

/// <summary>No lethal goods to the named recipients.</summary>
public sealed class LethalAidBan : Commitment
{
    internal LethalAidBan(
        CommitmentHead head,
        EquatableArray<CountryCode> recipients,
        EquatableArray<Wording> wordings,
        bool underReconsideration,
        Discretion? discretion)
        : base(head)
    {
        Recipients = recipients;
        Wordings = wordings;
        UnderReconsideration = underReconsideration;
        Discretion = discretion;
    }

    /// <inheritdoc/>
    public override string Kind => "lethal-aid-ban";

    /// <summary>The recipients.</summary>
    public EquatableArray<CountryCode> Recipients { get; }

    /// <summary>How sources word the ban; one or several. Where they would decide a case differently it is referred.</summary>
    public EquatableArray<Wording> Wordings { get; }

    /// <summary>Whether the state has said that it reconsiders the ban: it then refers instead of refusing.</summary>
    public bool UnderReconsideration { get; }

    /// <summary>A discretion that the state has reserved; null where it has reserved none.</summary>
    public Discretion? Discretion { get; }

    /// <inheritdoc/>
    public override EquatableArray<CountryCode> ConcernedStates => Recipients;

    /// <summary>How many of the wordings mean the goods: none, some or all.</summary>
    internal WordingCount WordingsThatMean(ClassifiedLine goods)
    {
        var meant = 0;
        foreach (var wording in Wordings)
        {
            if (Means(wording.Goods, goods))
                meant++;
        }

        return meant == 0 ? WordingCount.None : meant == Wordings.Count ? WordingCount.All : WordingCount.Some;
    }

    /// <summary>Whether the ban speaks of the basis: one that speaks of aid alone says nothing of sale and exchange.</summary>
    internal bool SpeaksOf(TransferBasis basis) =>
        Policy.Parameters.Sale == SaleReading.Refused || basis is not (TransferBasis.Sale or TransferBasis.Exchange);

    /// <summary>Whether the goods are banned on the basis of the transfer, by every wording or by some.</summary>
    internal bool Bans(Transfer transfer, ClassifiedLine goods) =>
        SpeaksOf(transfer.Basis) && WordingsThatMean(goods) != WordingCount.None;

    /// <summary>Whether a component is left out only because the ban is read to mean complete systems.</summary>
    internal bool Spares(ClassifiedLine goods) =>
        Policy.Parameters.Components == ComponentsReading.CompleteSystems &&
        goods.Classification.Lethality == Lethality.Component &&
        WordingsThatMean(goods) == WordingCount.None;

    private bool Means(GoodsScope scope, ClassifiedLine goods) =>
        scope.Includes(goods) ||
        (Policy.Parameters.Components == ComponentsReading.Strict &&
         goods.Classification.Lethality == Lethality.Component &&
         scope.Lethalities.Contains(Lethality.Lethal));
}

/// <summary>One wording of a commitment: which goods it means, and who words it so.</summary>
/// <param name="Id">The id of the wording.</param>
/// <param name="Goods">The goods that it means.</param>
/// <param name="Source">The words and where they are written.</param>
public sealed record Wording(string Id, GoodsScope Goods, Citation Source);

/// <summary>A discretion that a state reserves: who may decide otherwise, and when. It is never exercised by rules.</summary>
/// <param name="Holder">Who holds it, such as <c>head of government</c>.</param>
/// <param name="Condition">When it may be used, in words.</param>
/// <param name="Source">The words and where they are written.</param>
public sealed record Discretion(string Holder, string Condition, Citation Source);

/// <summary>How many wordings of a commitment mean something.</summary>
internal enum WordingCount
{
    None,
    Some,
    All,
}
