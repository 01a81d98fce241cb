using System.Globalization;

namespace ExportPolicy.Rules.Tests;

/// <summary>When a clearance ends: with its lifetime, or earlier with what it rests on.</summary>
public class ClearanceExpiryTests
{
    private const string Open = "from: 2022-01-01, time-zone: \"+09:00\"";

    private static readonly TimeSpan Korea = TimeSpan.FromHours(9);

    [Fact]
    public void Clearance_LivesForItsLifetime()
    {
        Assert.Equal(Gates.Noon.AddMinutes(15), Gates.Open().Clear(A.Transfer()).ExpiresAt);
        Assert.Equal(Gates.Noon.AddHours(24), Until(Open, Gates.Noon));
    }

    [Theory]
    [InlineData("from: 2022-01-01, until: 2022-11-12, time-zone: \"+09:00\"", 12, 0, 9)]
    [InlineData("from: 2022-01-01, until: 2022-11-11, time-zone: \"-05:00\"", 11, 0, -5)]
    public void Clearance_EndsWhereItsPolicyEnds(string period, int day, int hour, int offset) =>
        Assert.Equal(new DateTimeOffset(2022, 11, day, hour, 0, 0, TimeSpan.FromHours(offset)), Until(period, Gates.Noon));

    [Fact]
    public void Clearance_EndsWhereAnotherPolicyBegins() =>
        Assert.Equal(new DateTimeOffset(2022, 11, 12, 0, 0, 0, TimeSpan.Zero), UntilABan("from: 2022-11-12, time-zone: \"+00:00\"", Gates.Noon));

    [Theory]
    [InlineData("licence", 0, true)]
    [InlineData("licence", 1, false)]
    [InlineData("certificate", 0, true)]
    [InlineData("certificate", 1, false)]
    public void Clearance_EndsWithTheLastDayOfADocument(string document, int days, bool ends)
    {
        var last = A.Day.AddDays(days);
        var documents = document == "licence"
            ? Papers.With(new Licence("L-1", "DAPA", A.Day, last))
            : new Documents([Papers.Certificate() with { ExpiresOn = last }], [A.Licence()]);

        Assert.Equal(
            ends ? new DateTimeOffset(2022, 11, 12, 0, 0, 0, Korea) : Gates.Noon.AddHours(24),
            Lasting(Gates.Clock(), Assess.Korean).Clear(A.Transfer(documents: documents)).ExpiresAt);
    }

    [Fact]
    public void Clearance_OfADocumentWithoutEnd_LivesForItsLifetime() => Assert.Equal(
        Gates.Noon.AddHours(24),
        Lasting(Gates.Clock(), Assess.Korean).Clear(A.Transfer(documents: Papers.With(new Licence("L-1", "DAPA", A.Day, DateOnly.MaxValue)))).ExpiresAt);

    // In Havana the clock goes back from one to midnight on 6 November 2022: that day begins twice, and the first time counts.
    [Fact]
    public void Clearance_WhereMidnightComesTwice_EndsAtTheFirst()
    {
        Assert.SkipUnless(TimeZoneInfo.TryFindSystemTimeZoneById("America/Havana", out _), "This machine has no time zone data.");

        Assert.Equal(
            new DateTimeOffset(2022, 11, 6, 0, 0, 0, TimeSpan.FromHours(-4)),
            Until("from: 2022-01-01, until: 2022-11-06, time-zone: America/Havana", new DateTimeOffset(2022, 11, 5, 12, 0, 0, TimeSpan.Zero)));
    }

    // In Havana the clock goes on from midnight to one on 13 March 2022: that day has 23 hours, so a clearance of a day can pass two midnights.
    [Theory]
    [InlineData("2022-03-13", "2022-03-13T01:00:00-04:00")]
    [InlineData("2022-03-14", "2022-03-14T00:00:00-04:00")]
    public void Clearance_OnTheEveOfAShortDay_EndsWhereAPolicyBeginsAtEitherMidnight(string from, string end)
    {
        Assert.SkipUnless(TimeZoneInfo.TryFindSystemTimeZoneById("America/Havana", out _), "This machine has no time zone data.");
        var eve = new DateTimeOffset(2022, 3, 12, 23, 30, 0, TimeSpan.FromHours(-5));

        Assert.Equal(DateTimeOffset.Parse(end, CultureInfo.InvariantCulture), UntilABan($"from: {from}, time-zone: America/Havana", eve));
        Assert.Equal(eve.AddHours(24), UntilABan("from: 2022-03-15, time-zone: America/Havana", eve));
    }

    [Fact]
    public void Clearance_OnTheEveOfAShortDay_EndsWithTheLastDayOfADocument()
    {
        Assert.SkipUnless(TimeZoneInfo.TryFindSystemTimeZoneById("America/Havana", out _), "This machine has no time zone data.");
        var eve = new DateTimeOffset(2022, 3, 12, 23, 30, 0, TimeSpan.FromHours(-5));
        var gate = Lasting(new TestClock(eve), TestPolicy.InForce("from: 2022-01-01, time-zone: America/Havana", "KR", TestPolicy.AllowsAll));

        Assert.Equal(
            new DateTimeOffset(2022, 3, 14, 0, 0, 0, TimeSpan.FromHours(-4)),
            gate.Clear(A.Transfer(documents: Papers.With(new Licence("L-1", "DAPA", A.Day.AddDays(-365), new DateOnly(2022, 3, 13))))).ExpiresAt);
    }

    [Fact]
    public void Demand_OnTheStrokeOfTheEnd_IsRefused()
    {
        var clock = Gates.Clock();
        var clearance = Lasting(clock, TestPolicy.InForce("from: 2022-01-01, until: 2022-11-12, time-zone: \"+09:00\"", "KR", TestPolicy.AllowsAll)).Clear(A.Transfer());

        clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromTicks(1));
        clearance.Demand(A.Transfer());
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(ClearanceRefusal.Expired, Assert.Throws<ClearanceException>(() => clearance.Demand(A.Transfer())).Refusal);
    }

    [Fact]
    public void Demand_AfterTheClockWasSetBack_CountsTheTimeThatHasPassed()
    {
        var clock = Gates.Clock();
        var clearance = Gates.Open(clock).Clear(A.Transfer());

        clock.Advance(TimeSpan.FromMinutes(14));
        clock.Set(Gates.Noon.AddHours(-5));
        clearance.Demand(A.Transfer());
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Throws<ClearanceException>(() => clearance.Demand(A.Transfer()));
    }

    // As on a machine that slept: the clock has gone on, and no time has passed for the process.
    [Fact]
    public void Demand_AfterTheClockWentOnAlone_IsRefused()
    {
        var clock = Gates.Clock();
        var clearance = Gates.Open(clock).Clear(A.Transfer());

        clock.Set(Gates.Noon.AddMinutes(15));
        Assert.Throws<ClearanceException>(() => clearance.Demand(A.Transfer()));
    }

    private static DateTimeOffset Until(string period, DateTimeOffset now) =>
        Lasting(new TestClock(now), TestPolicy.InForce(period, "KR", TestPolicy.AllowsAll)).Clear(A.Transfer()).ExpiresAt;

    private static DateTimeOffset UntilABan(string period, DateTimeOffset now) => Lasting(
        new TestClock(now),
        TestPolicy.Of(TestPolicy.AllowsAll),
        TestPolicy.InForce(period, "all", "id: ban, kind: embargo, targets: [KP], goods: all, directions: [to]")).Clear(A.Transfer()).ExpiresAt;

    private static ExportGate Lasting(TimeProvider clock, params Policy[] policies) =>
        new(new ExportPolicyOptions { Policies = PolicySet.Of(policies), ClearanceLifetime = ExportPolicyOptions.LongestLifetime }, time: clock);
}
