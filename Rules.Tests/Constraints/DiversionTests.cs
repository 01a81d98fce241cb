namespace ExportPolicy.Rules.Tests;

/// <summary>Goods that were found where they must not be.</summary>
public class DiversionTests
{
    private const string Rule = "diversion-established";

    [Theory]
    [InlineData("us-is-end-user", "US", true)]
    [InlineData("us-is-end-user", "PL", true)]
    [InlineData(null, "US", true)]
    [InlineData(null, "PL", false)]
    [InlineData("arms-to-poland", "PL", false)]
    [InlineData("arms-to-poland", "US", false)]
    [InlineData("kr-2022-10-28/us-is-end-user", "PL", true)]
    [InlineData("kr-2022-10-28/arms-to-poland", "US", false)]
    [InlineData("us-is-end-usr", "US", true)]
    [InlineData("us-is-end-usr", "PL", false)]
    [InlineData("another/us-is-end-user", "US", true)]
    [InlineData("no-lethal-aid-ua", "US", true)]
    public void DiversionEstablished_OfAnEarlierLot_CountsUnderItsCommitment(string? commitment, string recipient, bool counts)
    {
        var assessment = Assess.With(A.Transfer(), Diverted("T-0", commitment, recipient));

        if (counts)
            Assert.Equal(KnowledgeLevel.Known, assessment.Finds(Rule, Effect.Prohibit, commitment: "us-is-end-user").Level);
        else
            assessment.FindsNo(Rule, "us-is-end-user");
        assessment.Comes(Outcome.Permitted, counts ? Outcome.Denied : Outcome.Permitted);
    }

    [Fact]
    public void DiversionEstablished_OfALotThatIsNotOnRecord_Counts() =>
        Assess.With(A.Transfer(), Observed("T-9")).Finds(Rule, Effect.Prohibit).Says("must not follow");

    [Fact]
    public void DiversionEstablished_OfItsOwnLot_StopsWhatIsLeft() =>
        Assess.With(A.Transfer(stage: TransferStage.Delivered), Observed("T-1")).Finds(Rule, Effect.Prohibit).Says("stop what is left");

    [Theory]
    [InlineData("us-is-end-user", true)]
    [InlineData("arms-to-poland", false)]
    public void DiversionEstablished_OfTheGoodsPassedOn_CountsUnderTheirCommitment(string commitment, bool counts)
    {
        var transfer = A.Transfer(earlier: new EarlierTransfer("T-0", A.Country("KR"), A.Country("PL"), commitment));

        Assert.Equal(counts ? 1 : 0, Assess.With(transfer, Observed("T-0")).Of(Rule).Count(finding => finding.Commitment!.Id == "us-is-end-user"));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public void DiversionEstablished_AfterTheDayOfKnowledge_IsNotSeen(int days, bool seen)
    {
        var evidence = new Evidence(events: [new ObservedEvent(ObservedEventKind.Diversion, "T-9", A.Place("UA"), A.Day.AddDays(days), A.Citation())]);

        Assert.Equal(seen ? 1 : 0, Assess.With(A.Transfer(), evidence, knownAt: A.Day).Of(Rule).Length);
    }

    [Fact]
    public void DiversionEstablished_Delivery_IsNone() =>
        Assess.With(A.Transfer(), new Evidence(events: [new ObservedEvent(ObservedEventKind.Delivery, "T-9", A.Place("US"), A.Day, A.Citation())])).Comes(Outcome.Permitted, Outcome.Permitted);

    [Theory]
    [InlineData("ML2.a", TransferBasis.Sale)]
    [InlineData("ML13.d", TransferBasis.Sale)]
    public void DiversionEstablished_CommitmentNotAboutTheGoods_SaysNothing(string code, TransferBasis basis) =>
        Assess.With(A.Transfer(basis: basis, lines: [A.Line(codes: [code])]), Diverted("T-0", "us-is-end-user", "US")).FindsNo(Rule);

    [Fact]
    public void DiversionEstablished_UnderAConsent_Prohibits() => Assess.With(
        A.Transfer("FR", earlier: new EarlierTransfer("T-0", A.Country("KR"), A.Country("PL"))), Observed("T-0")).Finds(Rule, Effect.Prohibit, commitment: "consent-to-retransfer");

    private static Evidence Diverted(string lot, string? commitment, string recipient) =>
        new(priorTransfers: [new EarlierTransfer(lot, A.Country("KR"), A.Country(recipient), commitment)], events: Observed(lot).Events);

    private static Evidence Observed(string lot) =>
        new(events: [new ObservedEvent(ObservedEventKind.Diversion, lot, A.Place("UA"), A.Day, A.Citation())]);
}
