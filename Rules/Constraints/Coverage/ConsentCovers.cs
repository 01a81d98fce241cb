namespace ExportPolicy.Rules;

/// <summary>The exporting state has consented that goods that it exported before go to everybody who receives them. A first export needs more than a consent.</summary>
[Name(Id)]
[Priority(Stratum.Coverage)]
internal sealed class ConsentCovers : Rule
{
    public const string Id = "consent-covers";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "A consent covers the goods");

    public override void Define()
    {
        Transfer transfer = null!;
        DecisionDates dates = null!;
        ConsentToRetransfer commitment = null!;
        RetransferConsent consent = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => dates)
            .Match(() => commitment, c => c.IsAbout(transfer), c => c.IsPassedOn(transfer))
            .Match(() => consent, c => commitment.IsGrantedBy(c, transfer, c.Recipient, dates.DayOf(commitment.Policy)))
            .Match(() => goods, g => commitment.Goods.Covers(g), g => transfer.IsPartOfEarlier(g.Line))
            .All<Recipient>(r => r.State == consent.Recipient || transfer.IsOnlyHeldIn(r.State));

        Then()
            .Do(ctx => ctx.TryInsert(Found(commitment, consent, goods)));
    }

    private static Finding Found(ConsentToRetransfer commitment, RetransferConsent consent, ClassifiedLine goods) =>
        Info.Allow(commitment, goods.Line.Id, "{0} may go on to {1}: {2}.", goods, consent.Recipient, consent);
}
