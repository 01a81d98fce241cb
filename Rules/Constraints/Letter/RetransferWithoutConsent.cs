namespace ExportPolicy.Rules;

/// <summary>Goods that the state exported are to be passed on without its consent.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class RetransferWithoutConsent : Rule
{
    public const string Id = "retransfer-without-consent";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "Goods are passed on without consent");

    public override void Define()
    {
        Transfer transfer = null!;
        DecisionDates dates = null!;
        ConsentToRetransfer commitment = null!;
        Recipient recipient = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => dates)
            .Match(() => commitment, c => c.IsAbout(transfer))
            .Match(() => recipient, r => !transfer.IsOnlyHeldIn(r.State))
            .Match(() => goods, g => commitment.Goods.Includes(g))
            .Not<RetransferConsent>(c => commitment.IsGrantedBy(c, transfer, recipient.State, dates.DayOf(commitment.Policy)));

        Then()
            .Do(ctx => ctx.TryInsert(Found(commitment, transfer, recipient, goods)));
    }

    private static Finding Found(ConsentToRetransfer commitment, Transfer transfer, Recipient recipient, ClassifiedLine goods) =>
        Info.Prohibit(commitment, goods.Line.Id, "{0} of {1} may go on to {2} only with the written consent of {3}; none is declared.", goods, transfer.Earlier!, recipient, transfer.Earlier!.ExporterState);
}
