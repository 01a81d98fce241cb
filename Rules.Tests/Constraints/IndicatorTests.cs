namespace ExportPolicy.Rules.Tests;

/// <summary>Red flags, and indicators that are only noted.</summary>
public class IndicatorTests
{
    [Theory]
    [InlineData("ML3.a", TransferBasis.Loan, true)]
    [InlineData("ML3.a", TransferBasis.Lease, true)]
    [InlineData("ML2.a", TransferBasis.Loan, false)]
    [InlineData("ML13.d", TransferBasis.Lease, false)]
    [InlineData("ML3.a", TransferBasis.Sale, false)]
    [InlineData("ML3.a", TransferBasis.Gift, false)]
    [InlineData("ML3.a", TransferBasis.Exchange, false)]
    public void LoanOfConsumable_GoodsThatAreUsedUp_AreARedFlag(string code, TransferBasis basis, bool flagged)
    {
        var transfer = A.Transfer(basis: basis, lines: [A.Line(codes: [code])]);
        var assessment = Assess.With(transfer, policies: TestPolicy.Of(TestPolicy.AllowsAll));

        if (flagged)
        {
            Assert.Equal(KnowledgeLevel.Suspicion, assessment.Finds("loan-of-consumable", Effect.Refer).Level);
            Assess.With(transfer, parameters: new PolicyParameters(Suspicion: SuspicionReading.Note)).Finds("loan-of-consumable", Effect.Note);
        }
        else
        {
            assessment.FindsNo("loan-of-consumable");
        }

        assessment.Comes(Outcome.Permitted, flagged ? Outcome.Referred : Outcome.Permitted);
    }

    [Theory]
    [InlineData(KnowledgeLevel.Known, SuspicionReading.Refer, Effect.Refer)]
    [InlineData(KnowledgeLevel.Suspicion, SuspicionReading.Refer, Effect.Refer)]
    [InlineData(KnowledgeLevel.Known, SuspicionReading.Note, Effect.Note)]
    public void SecrecyRequested_AtEveryLevel_IsARedFlag(KnowledgeLevel level, SuspicionReading suspicion, Effect effect)
    {
        var assessment = Assess.With(A.Transfer(), Said.At(level, Proposition.SecrecyRequested), new PolicyParameters(Suspicion: suspicion));

        Assert.Equal(KnowledgeLevel.Suspicion, assessment.Finds("secrecy-requested", effect, null).Level);
        assessment.Comes(Outcome.Permitted, Expectations.Outcome(effect));
    }

    [Fact]
    public void SecrecyRequested_DeniedOrOtherwiseSaid_SaysNothing()
    {
        Assess.With(A.Transfer(), Said.At(KnowledgeLevel.Known, Proposition.SecrecyRequested, denies: true)).FindsNo("secrecy-requested");
        Assess.With(A.Transfer(), Said.At(KnowledgeLevel.Known, Proposition.RouteUnclear)).FindsNo("secrecy-requested");
    }

    [Theory]
    [InlineData(false, "is said to belong", "is said to be affected")]
    [InlineData(true, "is said not to belong", "is said not to be affected")]
    public void WeakIndicator_DonorGroupAndReadiness_AreOnlyNoted(bool denies, string group, string readiness)
    {
        foreach (var (proposition, words) in new[] { (Proposition.BelongsToDonorGroupFor(A.Country("UA")), group), (Proposition.AffectsReadinessOf(A.Country("KR")), readiness) })
        {
            var assessment = Assess.With(A.Transfer(), Said.At(KnowledgeLevel.Known, proposition, denies));

            assessment.Finds("weak-indicator", Effect.Note, null).Says(words);
            assessment.Comes(Outcome.Permitted, Outcome.Permitted);
        }
    }

    [Fact]
    public void WeakIndicator_OtherPropositions_AreNone()
    {
        foreach (var proposition in new[] { Proposition.DealStage(TransferStage.Negotiating), Proposition.TransferTakesPlace, A.GoesTo("US"), Proposition.SecrecyRequested })
            Assess.With(A.Transfer(), Said.At(KnowledgeLevel.Known, proposition)).FindsNo("weak-indicator");
    }

    [Theory]
    [InlineData("one", null, false, true)]
    [InlineData("one", "one", false, true)]
    [InlineData("one", "two", false, false)]
    [InlineData("one", "two", true, true)]
    public void TransferUnconfirmed_FewerThanTwoInstitutionsOrADenial_IsNoted(string first, string? second, bool denied, bool noted)
    {
        List<Claim> claims = [A.Claim("a", Proposition.TransferTakesPlace, Modality.Will, institution: first)];
        if (second is not null)
            claims.Add(A.Claim("b", Proposition.TransferTakesPlace, Modality.Will, institution: second));
        if (denied)
            claims.Add(A.Claim("c", Proposition.TransferTakesPlace, Modality.Will, institution: "three", denies: true));
        var assessment = Assess.With(A.Transfer(), new Evidence(claims));

        if (noted)
            assessment.Finds("transfer-unconfirmed", Effect.Note, null).Says(denied ? "denied by 1 institution" : "denied by 0 institutions");
        else
            assessment.FindsNo("transfer-unconfirmed");
        assessment.Comes(Outcome.Permitted, Outcome.Permitted);
    }

    [Fact]
    public void TransferUnconfirmed_DenialAloneOrOtherwiseSaid_SaysNothing()
    {
        Assess.With(A.Transfer(), Said.At(KnowledgeLevel.ReasonToKnow, Proposition.TransferTakesPlace, denies: true)).FindsNo("transfer-unconfirmed");
        Assess.With(A.Transfer(), Said.At(KnowledgeLevel.ReasonToKnow, A.GoesTo("US"))).FindsNo("transfer-unconfirmed");
    }
}
