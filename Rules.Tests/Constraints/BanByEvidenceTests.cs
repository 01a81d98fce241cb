namespace ExportPolicy.Rules.Tests;

/// <summary>Evidence that banned goods reach a banned recipient.</summary>
public class BanByEvidenceTests
{
    private const string Ban = "id: ban, kind: lethal-aid-ban, recipients: [UA]";
    private const string Disputed = Ban + ", wordings: ["
        + "{ id: lethal, goods: lethal, source: { title: T, publisher: P, date: 2022-01-01, quote: q } }, "
        + "{ id: military, goods: military, source: { title: T, publisher: P, date: 2022-01-01, quote: q } }]";

    [Theory]
    [MemberData(nameof(Said.Effects), MemberType = typeof(Said))]
    public void NoLethalAidByEvidence_AtEachLevel_HasItsEffect(KnowledgeLevel level, HighProbabilityReading high, SuspicionReading suspicion, Effect effect)
    {
        var assessment = Assess.With(A.Transfer(), Said.At(level, A.GoesTo("UA")), Said.Read(high, suspicion));

        var finding = assessment.Finds("no-lethal-aid-by-evidence", effect);
        Assert.Equal((level, "no-lethal-aid-ua"), (finding.Level, finding.Commitment!.Id));
        assessment.Comes(Outcome.Permitted, Expectations.Outcome(effect));
    }

    [Theory]
    [InlineData(KnowledgeLevel.Known)]
    [InlineData(KnowledgeLevel.HighProbability)]
    [InlineData(KnowledgeLevel.ReasonToKnow)]
    [InlineData(KnowledgeLevel.Suspicion)]
    public void NoLethalAidByEvidence_ReadAsDirectOnly_SaysNothing(KnowledgeLevel level)
    {
        var assessment = Assess.With(A.Transfer(), Said.At(level, A.GoesTo("UA")), new PolicyParameters(Indirect: IndirectReading.DirectOnly));

        assessment.FindsNo("no-lethal-aid-by-evidence");
        assessment.Single("premise-contradicted");
    }

    [Fact]
    public void NoLethalAidByEvidence_EndUserOfABannedState_IsTheSameMatter() =>
        Assess.With(A.Transfer(), Said.At(KnowledgeLevel.Known, Proposition.EndUserIs(A.Country("UA")))).Finds("no-lethal-aid-by-evidence", Effect.Prohibit);

    [Theory]
    [InlineData("ML3.a", "FR", false, SaleReading.Refused)]
    [InlineData("ML3.a", "UA", true, SaleReading.Refused)]
    [InlineData("ML13.d", "UA", false, SaleReading.Refused)]
    [InlineData("ML3.a", "UA", false, SaleReading.AidOnly)]
    public void NoLethalAidByEvidence_OtherStateDenialOtherGoodsOrSale_SaysNothing(string code, string state, bool denies, SaleReading sale) =>
        Under(Ban, Said.At(KnowledgeLevel.Known, A.GoesTo(state), denies), code, new PolicyParameters(Sale: sale)).FindsNo("no-lethal-aid-by-evidence");

    [Fact]
    public void NoLethalAidByEvidence_OtherProposition_SaysNothing() =>
        Under(Ban, Said.At(KnowledgeLevel.Known, Proposition.BelongsToDonorGroupFor(A.Country("UA")))).FindsNo("no-lethal-aid-by-evidence");

    [Theory]
    [InlineData(KnowledgeLevel.Known, Effect.Refer)]
    [InlineData(KnowledgeLevel.HighProbability, Effect.Refer)]
    [InlineData(KnowledgeLevel.ReasonToKnow, Effect.Refer)]
    [InlineData(KnowledgeLevel.Suspicion, Effect.Note)]
    public void NoLethalAidByEvidence_BanUnderReconsideration_RefusesNoMoreThanItsWords(KnowledgeLevel level, Effect effect) =>
        Under(Ban + ", under-reconsideration: true", Said.At(level, A.GoesTo("UA")), parameters: new PolicyParameters(Suspicion: SuspicionReading.Note))
            .Finds("no-lethal-aid-by-evidence", effect);

    [Theory]
    [InlineData("ML3.a", Effect.Prohibit)]
    [InlineData("ML13.d", Effect.Refer)]
    public void NoLethalAidByEvidence_WordingsInConflict_RefusesNoMoreThanTheyDo(string code, Effect effect)
    {
        var evidence = Said.At(KnowledgeLevel.Known, A.GoesTo("UA"));

        Under(Disputed, evidence, code).Finds("no-lethal-aid-by-evidence", effect);
        Under(Disputed, evidence, "HS 6301").FindsNo("no-lethal-aid-by-evidence");
    }

    [Fact]
    public void NoLethalAidByEvidence_OfComponents_FollowsTheReadingOfComponents()
    {
        var evidence = Said.At(KnowledgeLevel.Known, A.GoesTo("UA"));

        Under(Ban, evidence, "ML16.a").Finds("no-lethal-aid-by-evidence", Effect.Prohibit);
        Under(Ban, evidence, "ML16.a", new PolicyParameters(Components: ComponentsReading.CompleteSystems)).FindsNo("no-lethal-aid-by-evidence");
    }

    // The allowance names Ukraine, so that only the ban speaks of what is said.
    private static Assessment Under(string ban, Evidence evidence, string code = "ML3.a", PolicyParameters? parameters = null) => Assess.With(
        A.Transfer(lines: [A.Line(codes: [code])]).WithBroker("UA"),
        evidence,
        policies: TestPolicy.Of(ban, TestPolicy.AllowsAll).WithParameters(parameters ?? new PolicyParameters()));
}
