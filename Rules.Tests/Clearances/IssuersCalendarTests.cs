namespace ExportPolicy.Rules.Tests;

/// <summary>A gate decides at an instant: each policy counts the day by its issuer's calendar, and so do the documents that it asks for.</summary>
public class IssuersCalendarTests
{
    // The first hour of 12 November in Korea, when it is 11 November in Greenwich and New York.
    private static readonly DateTimeOffset Midnight = new(2022, 11, 12, 0, 0, 0, TimeSpan.FromHours(9));

    [Theory]
    [InlineData("from: 2022-11-12, time-zone: \"+09:00\"", -1, false)]
    [InlineData("from: 2022-11-12, time-zone: \"+09:00\"", 0, true)]
    [InlineData("from: 2022-01-01, until: 2022-11-12, time-zone: \"+09:00\"", -1, true)]
    [InlineData("from: 2022-01-01, until: 2022-11-12, time-zone: \"+09:00\"", 0, false)]
    [InlineData("from: 2022-11-12, time-zone: \"-05:00\"", 0, false)]
    [InlineData("from: 2022-01-01, until: 2022-11-12, time-zone: \"-05:00\"", 0, true)]
    public void Policy_IsInForceByItsIssuersDay(string period, int ticks, bool inForce) => Assert.Equal(
        inForce,
        Gates.Under(new TestClock(Midnight.AddTicks(ticks)), TestPolicy.InForce(period, "KR", TestPolicy.AllowsAll)).Check(A.Transfer(), Evidence.None).IsPermitted);

    [Fact]
    public void Policies_OfTwoCalendars_AreEachInForceByTheirOwn()
    {
        var allows = TestPolicy.InForce("from: 2022-11-12, time-zone: \"+09:00\"", "KR", TestPolicy.AllowsAll);
        var bans = TestPolicy.InForce("from: 2022-01-01, until: 2022-11-12, time-zone: \"-05:00\"", "all", "id: ban, kind: embargo, targets: [US], goods: all, directions: [to]");
        var clock = new TestClock(Midnight);
        var gate = Gates.Under(clock, allows, bans);

        Assert.Equal(Outcome.Denied, gate.Check(A.Transfer(), Evidence.None).Outcome);
        clock.Set(new DateTimeOffset(2022, 11, 12, 0, 0, 0, TimeSpan.FromHours(-5)));
        Assert.Equal(Outcome.Permitted, gate.Check(A.Transfer(), Evidence.None).Outcome);
    }

    [Theory]
    [InlineData(12, 30, 0, Outcome.Permitted)]
    [InlineData(12, 30, -1, Outcome.Referred)]
    [InlineData(1, 11, -1, Outcome.Permitted)]
    [InlineData(1, 11, 0, Outcome.Referred)]
    public void Licence_CountsByTheCalendarOfThePolicyThatAsksForIt(int from, int until, int ticks, Outcome expected)
    {
        var licence = new Licence("L-1", "DAPA", new DateOnly(2022, 11, from), new DateOnly(2022, 11, until));

        Assert.Equal(expected, Gates.Open(new TestClock(Midnight.AddTicks(ticks))).Check(A.Transfer(documents: Papers.With(licence)), Evidence.None).Outcome);
    }

    [Theory]
    [InlineData(0, Outcome.Permitted)]
    [InlineData(-1, Outcome.Referred)]
    public void Certificate_CountsByTheCalendarOfThePolicyThatAsksForIt(int ticks, Outcome expected)
    {
        var documents = new Documents([Papers.Certificate() with { IssuedOn = new DateOnly(2022, 11, 12) }], [A.Licence()]);

        Assert.Equal(expected, Gates.Open(new TestClock(Midnight.AddTicks(ticks))).Check(A.Transfer(documents: documents), Evidence.None).Outcome);
    }

    [Theory]
    [InlineData(0, Outcome.Permitted)]
    [InlineData(-1, Outcome.Denied)]
    public void Consent_CountsByTheCalendarOfThePolicyThatAsksForIt(int ticks, Outcome expected)
    {
        var policy = TestPolicy.Of("id: consent, kind: retransfer-consent, goods: all", TestPolicy.AllowsAll);
        var transfer = A.Transfer(
            "US", TransferKind.Reexport, from: "PL", earlier: new EarlierTransfer("T-0", A.Country("KR"), A.Country("PL")),
            documents: new Documents(consents: [new RetransferConsent("C-1", A.Country("KR"), A.Country("US"), new DateOnly(2022, 11, 12))]));

        Assert.Equal(expected, Gates.Under(new TestClock(Midnight.AddTicks(ticks)), policy).Check(transfer, Evidence.None).Outcome);
    }

    // A policy asked for by name that is not in force is an error, and no reason to decide without it.
    [Fact]
    public void PolicyAskedForByName_NotInForceNow_IsAnError()
    {
        var options = new ExportPolicyOptions { Policies = PolicySet.Shipped.Only("kr-2022-10-28") };
        var gate = Gates.Open(new TestClock(new DateTimeOffset(2023, 4, 18, 15, 0, 0, TimeSpan.Zero)), options: options);

        Assert.Equal(new DateOnly(2023, 4, 19), Assert.Throws<PolicyNotInForceException>(() => gate.Check(A.Transfer(), Evidence.None)).AsOf);
    }

    [Fact]
    public void TransfersOwnDate_DoesNotPickThePolicies()
    {
        var inForceThen = TestPolicy.InForce("from: 2022-01-01, until: 2022-11-12, time-zone: \"+09:00\"", "KR", TestPolicy.AllowsAll);

        Assert.Equal(Outcome.Referred, Gates.Under(new TestClock(Midnight), inForceThen).Check(A.Transfer(), Evidence.None).Outcome);
    }

    [Fact]
    public void Gate_PermitsOnlyWhatTheAssessmentOfItsDayPermits() => InvariantTests.Check(
        GeneratedCase.Arbitrary.Generator,
        generated =>
        {
            // The generated policies count by Korean time, but for the embargo: at two in the afternoon it is one day for all.
            var decision = Gates.Under(new TestClock(Gates.Noon.AddHours(2)), generated.Policies).Check(generated.Transfer, generated.Evidence);
            var assessment = new PolicyEngine(PolicySet.Of(generated.Policies)).Assess(generated.Transfer, generated.Evidence, A.Day, A.Day);
            return decision.Assessment.Outcome == assessment.Outcome &&
                   decision.IsPermitted == (assessment.Outcome == Outcome.Permitted && generated.Transfer.Stage == TransferStage.Contracted && decision.Withheld.Count == 0) &&
                   decision.IsPermitted == (decision.Outcome == Outcome.Permitted) &&
                   decision.Outcome <= assessment.Outcome;
        });
}
