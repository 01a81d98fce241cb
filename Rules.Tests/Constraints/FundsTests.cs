namespace ExportPolicy.Rules.Tests;

/// <summary>Money that is bound to another state.</summary>
public class FundsTests
{
    private const string Rule = "purpose-bound-funds";

    [Theory]
    [InlineData(true, HighProbabilityReading.Deny, SuspicionReading.Refer, Effect.Prohibit)]
    [InlineData(true, HighProbabilityReading.Refer, SuspicionReading.Note, Effect.Refer)]
    [InlineData(false, HighProbabilityReading.Deny, SuspicionReading.Refer, Effect.Refer)]
    [InlineData(false, HighProbabilityReading.Deny, SuspicionReading.Note, Effect.Note)]
    public void PurposeBoundFunds_ConfirmedOrPossible_CountAgainstBanAndPremise(bool confirmed, HighProbabilityReading high, SuspicionReading suspicion, Effect effect)
    {
        var assessment = Assess.With(A.Transfer(), Paid("USAI", confirmed), Said.Read(high, suspicion));

        foreach (var commitment in new[] { "no-lethal-aid-ua", "us-is-end-user" })
            Assert.Equal(confirmed ? KnowledgeLevel.HighProbability : KnowledgeLevel.Suspicion, assessment.Finds(Rule, effect, commitment: commitment).Level);
        assessment.Comes(Outcome.Permitted, Expectations.Outcome(effect));
    }

    [Fact]
    public void PurposeBoundFunds_FundThatBuysForItsOwner_SayNothing() =>
        Assess.With(A.Transfer(), Paid("PDA")).Comes(Outcome.Permitted, Outcome.Permitted);

    [Fact]
    public void PurposeBoundFunds_BanReadAsDirectOnly_CountAgainstThePremiseAlone()
    {
        var assessment = Assess.With(A.Transfer(), Paid("USAI"), new PolicyParameters(Indirect: IndirectReading.DirectOnly));

        assessment.FindsNo(Rule, "no-lethal-aid-ua");
        assessment.Finds(Rule, Effect.Prohibit, commitment: "us-is-end-user");
    }

    [Fact]
    public void PurposeBoundFunds_GoodsUnderAnAllowance_CountAgainstIt()
    {
        var assessment = Assess.With(A.Transfer("PL", lines: [A.Line(codes: ["ML2.a"])]), Paid("USAI"));

        assessment.Finds(Rule, Effect.Prohibit, commitment: "arms-to-poland");
        assessment.Finds(Rule, Effect.Prohibit, commitment: "no-lethal-aid-ua");
    }

    [Theory]
    [InlineData(TransferBasis.Gift)]
    [InlineData(TransferBasis.Sale)]
    public void PurposeBoundFunds_ForTheStateThatTheAllowanceNames_SayNothing(TransferBasis basis) =>
        Assess.With(A.Transfer("UA", basis: basis, lines: [A.Line(codes: ["ML13.d"])]), Paid("USAI")).FindsNo(Rule);

    [Fact]
    public void PurposeBoundFunds_AllowanceForAnotherBasis_SayNothing() =>
        Assess.With(A.Transfer("PL", basis: TransferBasis.Gift, lines: [A.Line(codes: ["ML2.a"])]), Paid("USAI")).FindsNo(Rule, "arms-to-poland");

    [Fact]
    public void PurposeBoundFunds_ForTheEndUserOfThePremise_SayNothing() => Assess.With(
        A.Transfer("UA"), Paid("USAI"), policies: TestPolicy.Of("id: premise, kind: end-user-premise, end-user: UA, goods: all")).FindsNo(Rule);

    [Fact]
    public void PurposeBoundFunds_ForAStateThatIsNotBanned_SayNothingOfTheBan() => Assess.With(
        A.Transfer().WithBroker("FR"), Paid("USAI"), policies: TestPolicy.Of("id: ban, kind: lethal-aid-ban, recipients: [FR]", TestPolicy.AllowsAll)).FindsNo(Rule);

    [Theory]
    [InlineData("id: ban, kind: lethal-aid-ban, recipients: [UA], under-reconsideration: true", "ML3.a", SaleReading.Refused, Effect.Refer)]
    [InlineData("id: ban, kind: lethal-aid-ban, recipients: [UA]", "ML13.d", SaleReading.Refused, null)]
    [InlineData("id: ban, kind: lethal-aid-ban, recipients: [UA]", "ML3.a", SaleReading.AidOnly, null)]
    [InlineData("id: ban, kind: lethal-aid-ban, recipients: [UA]", "ML3.a", SaleReading.Refused, Effect.Prohibit)]
    public void PurposeBoundFunds_UnderABan_RefuseNoMoreThanItsWords(string ban, string code, SaleReading sale, Effect? expected)
    {
        var assessment = Assess.With(
            A.Transfer(lines: [A.Line(codes: [code])]), Paid("USAI"), policies: TestPolicy.Of(ban, TestPolicy.AllowsAll).WithParameters(new PolicyParameters(Sale: sale)));

        Assert.Equal(expected, assessment.Of(Rule).SingleOrDefault()?.Effect);
    }

    [Theory]
    [InlineData(KnowledgeLevel.Known, Effect.Prohibit)]
    [InlineData(KnowledgeLevel.HighProbability, Effect.Refer)]
    [InlineData(KnowledgeLevel.ReasonToKnow, Effect.Refer)]
    [InlineData(KnowledgeLevel.Suspicion, Effect.Refer)]
    public void PurposeBoundFunds_OnlySaid_ArePossibleUnlessKnown(KnowledgeLevel level, Effect effect)
    {
        var finding = Assess.With(A.Transfer(), Said.At(level, Proposition.FundedBy("USAI"))).Finds(Rule, effect, commitment: "us-is-end-user");

        Assert.Equal(level == KnowledgeLevel.Known ? KnowledgeLevel.HighProbability : KnowledgeLevel.Suspicion, finding.Level);
    }

    [Fact]
    public void PurposeBoundFunds_Denied_SayNothing() =>
        Assess.With(A.Transfer(), Said.At(KnowledgeLevel.Known, Proposition.FundedBy("USAI"), denies: true)).FindsNo(Rule);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 0)]
    public void PurposeBoundFunds_WrittenAfterTheDayOfKnowledge_SayNothing(int daysLater, int expected)
    {
        var evidence = new Evidence(funding: [new Funding("USAI", true, A.Citation(A.Day.AddDays(daysLater)))]);

        Assert.Equal(expected, Assess.With(A.Transfer(), evidence, knownAt: A.Day).Of(Rule).Length);
    }

    private static Evidence Paid(string fund, bool confirmed = true) => new(funding: [new Funding(fund, confirmed, A.Citation())]);
}
