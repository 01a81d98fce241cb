namespace ExportPolicy.Rules.Tests;

/// <summary>The verdict algebra, seen from outside.</summary>
public class VerdictTests
{
    [Fact]
    public void Outcome_ByDefault_IsDenied() => Assert.Equal(Outcome.Denied, default);

    [Fact]
    public void Baseline_OfTheAffair_IsPermitted() => Assess.With(A.Transfer()).Comes(Outcome.Permitted, Outcome.Permitted);

    [Fact]
    public void UnmetObligationBeforeRelease_Refers()
    {
        var assessment = Assess.With(A.Transfer(documents: Documents.None));

        assessment.Comes(Outcome.Referred, Outcome.Referred);
        Assert.Contains("the certificate itself", assessment.Single("certificate-required").Obligation!.Missing);
    }

    [Fact]
    public void ObligationAfterDelivery_NeverRefers()
    {
        var duties = Assess.With(A.Transfer()).Of("duty-after-delivery");

        Assert.NotEmpty(duties);
        Assert.All(duties, duty => Assert.False(duty.Refers));
    }

    [Fact]
    public void Whole_IsTheWorstLine()
    {
        var assessment = Assess.With(A.Transfer(to: "UA", basis: TransferBasis.Gift, lines:
        [
            A.Line("vests", ["ML13.d"]),
            A.Line("shells"),
        ]));

        assessment.Comes(Outcome.Denied, Outcome.Denied);
        Assert.Equal(
            [new LineAssessment("vests", Outcome.Permitted, Outcome.Permitted, Outcome.Permitted), new LineAssessment("shells", Outcome.Denied, Outcome.Denied, Outcome.Denied)],
            assessment.Lines);
    }

    [Fact]
    public void Line_ThatNothingAllows_IsReferredAndSaysSo()
    {
        var assessment = Assess.With(A.Transfer(to: "FR"));

        assessment.Comes(Outcome.Referred, Outcome.Referred);
        Assert.Contains("kr-2022-10-28", assessment.Single("not-covered").Describe(Audience.Internal), StringComparison.Ordinal);
    }

    [Fact]
    public void Case_ThatNoPolicyHasASayIn_IsReferred()
    {
        var assessment = Assess.With(A.Transfer(from: "FR", to: "US"));

        assessment.Comes(Outcome.Referred, Outcome.Referred);
        Assert.Empty(assessment.Policies);
    }

    [Fact]
    public void PolicyWithoutAllowances_NeverMakesACaseUncovered()
    {
        var embargo = PolicySet.Shipped.Find("un-dprk")!;

        Assess.With(A.Transfer(), policies: [Assess.Korean, embargo]).Comes(Outcome.Permitted, Outcome.Permitted);
    }

    [Fact]
    public void PolicyThatDoesNotJudgeTheCase_LeavesTheReadingOfOthersAlone()
    {
        var lenient = Assess.Korean.WithParameters(new PolicyParameters(Suspicion: SuspicionReading.Note));
        var evidence = new Evidence([A.Claim("a", Proposition.SecrecyRequested)]);

        Assess.With(A.Transfer(), evidence, policies: [lenient, PolicySet.Shipped.Find("un-dprk")!]).Comes(Outcome.Permitted, Outcome.Permitted);
    }

    [Fact]
    public void AllowanceOfOneState_DoesNotCoverForAnother()
    {
        var other = TestPolicy.Read("""
            id: us-test
            version: "1"
            state: US
            issuer: Test
            effective: { from: 2022-01-01, time-zone: "-05:00" }
            standard: letter
            commitments:
              - id: to-france
                kind: allowance
                recipients: [FR]
                goods: all
                source: { title: Test, publisher: Test, date: 2022-01-01, quote: test }
            """);
        var transfer = A.Transfer(route: Route.Through(A.Place("KR"), A.Place("US")));

        // The route ends in the United States, so their policy has a say, and it allows only France.
        Assess.With(transfer, policies: [Assess.Korean, other]).Comes(Outcome.Referred, Outcome.Referred);
    }

    [Theory]
    [InlineData(TransferStage.Negotiating, true, false)]
    [InlineData(TransferStage.Contracted, false, false)]
    [InlineData(TransferStage.Delivered, false, true)]
    public void Assessment_IsMarkedByStage(TransferStage stage, bool advisory, bool review)
    {
        var assessment = Assess.With(A.Transfer(stage: stage));

        Assert.Equal((advisory, review), (assessment.IsAdvisory, assessment.IsReview));
        assessment.Comes(Outcome.Permitted, Outcome.Permitted);
    }

    [Fact]
    public void Policy_AskedForByNameAndNotInForce_IsAnError()
    {
        var engine = new PolicyEngine(PolicySet.Shipped.Only("kr-ru-by"));

        var exception = Assert.Throws<PolicyNotInForceException>(() => engine.Assess(A.Transfer(), Evidence.None));

        Assert.Contains("kr-ru-by", exception.Message, StringComparison.Ordinal);
        Assert.Contains("2024-09-09", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LetterStandard_WithADeniedKnowledge_RefersUntilTheGapIsAcknowledgedByName()
    {
        var policy = TestPolicy.WithStandard(Assess.Korean, "letter");
        var evidence = new Evidence([A.Claim("a", A.GoesTo("UA"), Modality.Will, Attribution.OnRecord)]);
        var engine = new PolicyEngine(PolicySet.Of(policy));

        Outcome Decide(params string[] acknowledged) => engine.Assess(
            A.Transfer(), evidence, knownAt: A.Day, acknowledgements: acknowledged.Select(id => new Acknowledgement(id, "A person", "A reason"))).Outcome;

        Assert.Equal(Outcome.Referred, Decide());
        Assert.Equal(Outcome.Referred, Decide("us-is-end-user"));
        Assert.Equal(Outcome.Referred, Decide("something-else", "us-is-end-user"));
        Assert.Equal(Outcome.Permitted, Decide("us-is-end-user", "no-lethal-aid-ua"));
    }

    [Fact]
    public void ApplicantReasons_OnKnowledge_SayWhatToDoAndNotWhatIsKnown()
    {
        var evidence = new Evidence([A.Claim("a", A.GoesTo("UA"), institution: "Secret service of Ruritania")]);

        var findings = Assess.With(A.Transfer(), evidence).Findings.Where(finding => finding.Basis == Basis.Knowledge).ToList();

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.DoesNotContain("origin", finding.Describe(Audience.Applicant), StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Describe(Audience.Internal).Contains("1 origin", StringComparison.Ordinal));
    }

    [Fact]
    public void UnknownFund_IsAnErrorThatNamesIt()
    {
        var evidence = new Evidence(funding: [new Funding("NO-SUCH-FUND", FundingCertainty.Confirmed, A.Citation())]);

        var exception = Assert.Throws<ArgumentException>(() => Assess.With(A.Transfer(), evidence));

        Assert.Contains("NO-SUCH-FUND", exception.Message, StringComparison.Ordinal);
    }
}
