namespace ExportPolicy.Rules.Tests;

/// <summary>Goods that replace, or are kept with, stock for a banned recipient.</summary>
public class BackfillTests
{
    [Theory]
    [InlineData(BackfillReading.Refer, Effect.Refer)]
    [InlineData(BackfillReading.Permit, Effect.Note)]
    [InlineData(BackfillReading.Deny, Effect.Prohibit)]
    public void Backfill_DeclaredPlan_HasTheEffectOfTheParameter(BackfillReading reading, Effect effect)
    {
        var assessment = Assess.With(Planned(StockUse.ReplacesStockGivenTo), parameters: new PolicyParameters(Backfill: reading));

        var finding = assessment.Finds("backfill", effect);
        Assert.Equal((KnowledgeLevel.Known, "no-lethal-aid-ua"), (finding.Level, finding.Commitment!.Id));
        assessment.Comes(Outcome.Permitted, Expectations.Outcome(effect));
    }

    [Theory]
    [MemberData(nameof(Said.Effects), MemberType = typeof(Said))]
    public void Backfill_OnlySaid_HasTheMilderEffectOfParameterAndLevel(KnowledgeLevel level, HighProbabilityReading high, SuspicionReading suspicion, Effect ofLevel)
    {
        var evidence = Said.At(level, Proposition.ReplacesStockGivenTo(A.Country("UA")));

        foreach (var (reading, effect) in new[]
        {
            (BackfillReading.Deny, ofLevel),
            (BackfillReading.Refer, ofLevel == Effect.Prohibit ? Effect.Refer : ofLevel),
            (BackfillReading.Permit, Effect.Note),
        })
        {
            var assessment = Assess.With(A.Transfer(), evidence, Said.Read(high, suspicion) with { Backfill = reading });
            Assert.Equal(level, assessment.Finds("backfill", effect).Level);
            assessment.Comes(Outcome.Permitted, Expectations.Outcome(effect));
        }
    }

    [Fact]
    public void Backfill_BanUnderReconsideration_IsNotRefused() => Assess.With(
        Planned(StockUse.ReplacesStockGivenTo),
        policies: TestPolicy.Of("id: ban, kind: lethal-aid-ban, recipients: [UA], under-reconsideration: true", TestPolicy.AllowsAll)
            .WithParameters(new PolicyParameters(Backfill: BackfillReading.Deny))).Finds("backfill", Effect.Refer);

    [Theory]
    [InlineData(StockUse.ReplacesStockGivenTo, "FR", "ML3.a", SaleReading.Refused)]
    [InlineData(StockUse.CommingledWithStockFor, "UA", "ML3.a", SaleReading.Refused)]
    [InlineData(StockUse.PassedOnTo, "UA", "ML3.a", SaleReading.Refused)]
    [InlineData(StockUse.ReplacesStockGivenTo, "UA", "ML13.d", SaleReading.Refused)]
    [InlineData(StockUse.ReplacesStockGivenTo, "UA", "ML3.a", SaleReading.AidOnly)]
    public void Backfill_OtherStateUseGoodsOrBasis_SaysNothing(StockUse use, string state, string code, SaleReading sale) =>
        Assess.With(Planned(use, state, code), parameters: new PolicyParameters(Sale: sale)).FindsNo("backfill");

    [Theory]
    [InlineData("FR", false)]
    [InlineData("UA", true)]
    public void Backfill_SaidOfAnotherStateOrDenied_SaysNothing(string state, bool denies) =>
        Assess.With(A.Transfer().WithBroker("UA"), Said.At(KnowledgeLevel.Known, Proposition.ReplacesStockGivenTo(A.Country(state)), denies)).FindsNo("backfill");

    [Theory]
    [InlineData(SuspicionReading.Refer, Effect.Refer)]
    [InlineData(SuspicionReading.Note, Effect.Note)]
    public void CommingledStock_ForABannedRecipient_IsARedFlag(SuspicionReading suspicion, Effect effect)
    {
        var assessment = Assess.With(Planned(StockUse.CommingledWithStockFor), parameters: new PolicyParameters(Suspicion: suspicion));

        Assert.Equal(KnowledgeLevel.Suspicion, assessment.Finds("commingled-stock", effect).Level);
        assessment.Comes(Outcome.Permitted, Expectations.Outcome(effect));
    }

    [Theory]
    [InlineData(StockUse.CommingledWithStockFor, "FR", "ML3.a", SaleReading.Refused)]
    [InlineData(StockUse.ReplacesStockGivenTo, "UA", "ML3.a", SaleReading.Refused)]
    [InlineData(StockUse.CommingledWithStockFor, "UA", "ML13.d", SaleReading.Refused)]
    [InlineData(StockUse.CommingledWithStockFor, "UA", "ML3.a", SaleReading.AidOnly)]
    public void CommingledStock_OtherStateUseGoodsOrBasis_SaysNothing(StockUse use, string state, string code, SaleReading sale) =>
        Assess.With(Planned(use, state, code), parameters: new PolicyParameters(Sale: sale)).FindsNo("commingled-stock");

    [Fact]
    public void PlanToPassOn_ToABannedRecipient_IsKnown() =>
        Assess.With(Planned(StockUse.PassedOnTo)).Finds("no-lethal-aid-by-evidence", Effect.Prohibit);

    private static Transfer Planned(StockUse use, string state = "UA", string code = "ML3.a") =>
        A.Transfer(lines: [A.Line(codes: [code])], documents: Papers.With(new StockPlan(use, A.Country(state), "plan 1"))).WithBroker("UA");
}
