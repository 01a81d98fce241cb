namespace ExportPolicy.Rules.Tests;

public class WeighingTests
{
    [Theory]
    [InlineData(Modality.Will, KnowledgeLevel.Known)]
    [InlineData(Modality.Did, KnowledgeLevel.Known)]
    [InlineData(Modality.Intends, KnowledgeLevel.ReasonToKnow)]
    public void OnRecord_ByTheEndUsersInstitution_IsKnownWhenItWillOrDid(Modality modality, KnowledgeLevel expected) =>
        Assert.Equal(expected, Level(A.Claim("a", A.GoesTo("UA"), modality, Attribution.OnRecord)));

    [Fact]
    public void OnRecord_ByAThirdStatesInstitution_IsNotKnown() =>
        Assert.Equal(KnowledgeLevel.ReasonToKnow, Level(A.Claim("a", A.GoesTo("UA"), Modality.Will, Attribution.OnRecord, institution: "Ministry", state: "FR")));

    [Theory]
    [InlineData(Reliability.B, Credibility.Confirmed, Modality.Did, KnowledgeLevel.Known)]
    [InlineData(Reliability.C, Credibility.Confirmed, Modality.Did, KnowledgeLevel.ReasonToKnow)]
    [InlineData(Reliability.B, Credibility.ProbablyTrue, Modality.Did, KnowledgeLevel.ReasonToKnow)]
    [InlineData(Reliability.B, Credibility.Confirmed, Modality.Will, KnowledgeLevel.ReasonToKnow)]
    [InlineData(Reliability.C, Credibility.PossiblyTrue, Modality.Wants, KnowledgeLevel.ReasonToKnow)]
    [InlineData(Reliability.D, Credibility.PossiblyTrue, Modality.Wants, KnowledgeLevel.Suspicion)]
    [InlineData(Reliability.C, Credibility.Doubtful, Modality.Wants, KnowledgeLevel.Suspicion)]
    [InlineData(Reliability.C, Credibility.PossiblyTrue, Modality.Could, KnowledgeLevel.Suspicion)]
    [InlineData(Reliability.F, Credibility.CannotBeJudged, Modality.Did, KnowledgeLevel.Suspicion)]
    public void OneInstitution_ByGradeAndModality_ReachesItsLevel(Reliability reliability, Credibility credibility, Modality modality, KnowledgeLevel expected) =>
        Assert.Equal(expected, Level(A.Claim("a", A.GoesTo("UA"), modality, Attribution.Unnamed, reliability, credibility)));

    [Fact]
    public void TwoInstitutions_WellGraded_AreAHighProbability() => Assert.Equal(
        KnowledgeLevel.HighProbability,
        Level(A.Claim("a", A.GoesTo("UA"), Modality.Intends), A.Claim("b", A.GoesTo("UA"), Modality.Intends, institution: "Ministry", state: "FR")));

    [Fact]
    public void TwoOrigins_OfOneInstitution_StayReasonToKnow() => Assert.Equal(
        KnowledgeLevel.ReasonToKnow,
        Level(A.Claim("a", A.GoesTo("UA"), Modality.Intends), A.Claim("b", A.GoesTo("UA"), Modality.Intends, institution: "us administration.")));

    [Fact]
    public void EndUserAndOnwardTransfer_OfOneState_AreOneMatter() => Assert.Equal(
        KnowledgeLevel.HighProbability,
        Level(A.Claim("a", A.GoesTo("UA"), Modality.Intends), A.Claim("b", Proposition.EndUserIs(A.Country("UA")), Modality.Intends, institution: "Ministry", state: "FR")));

    [Fact]
    public void Denial_IsRecordedAndLowersNothing()
    {
        var weighed = Weighed(A.Claim("a", A.GoesTo("UA")), A.Claim("b", A.GoesTo("UA"), denies: true, institution: "Ministry of National Defense", state: "KR"));

        Assert.Equal(KnowledgeLevel.ReasonToKnow, weighed.Level);
        Assert.Equal("b", Assert.Single(weighed.Opposing).Root.Id);
        Assert.Equal(1, weighed.OpposingInstitutions);
    }

    [Fact]
    public void Echo_WithAStrongerWordingThanItsRoot_RaisesNothing() => Assert.Equal(
        KnowledgeLevel.Suspicion,
        Level(
            A.Claim("root", A.GoesTo("UA"), Modality.Could),
            A.Claim("echo", A.GoesTo("UA"), Modality.Did, Attribution.OnRecord, Reliability.A, Credibility.Confirmed, from: "root")));

    [Fact]
    public void ClaimAboutTerritory_CountsForTheRecognisedStateAndThePowerInControl()
    {
        var weighed = Assess.With(A.Transfer(), new Evidence([A.Claim("a", A.GoesTo("UA-14"))])).Weighed;

        Assert.Equal(["RU", "UA"], weighed.Select(claims => claims.State!.Value).Order());
    }

    [Fact]
    public void DeclaredPlanToPassOn_IsKnownWithoutAnyClaim()
    {
        var documents = new Documents([A.Certificate("Exporter of KR", "EndUser of US", "US")], [A.Licence()], stockPlans: [new StockPlan(StockUse.PassedOnTo, A.Country("UA"), "plan 1")]);

        var weighed = Assert.Single(Assess.With(A.Transfer(documents: documents)).Weighed);

        Assert.Equal(KnowledgeLevel.Known, weighed.Level);
    }

    private static KnowledgeLevel Level(params Claim[] claims) => Weighed(claims).Level;

    private static WeighedClaims Weighed(params Claim[] claims) =>
        Assess.With(A.Transfer(), new Evidence(claims)).Weighed.Single(weighed => weighed is { Denied: false, Proposition.Kind: PropositionKind.GoesOnTo });
}
