namespace ExportPolicy.Rules.Tests;

/// <summary>What counts under a cap.</summary>
public class CapTests
{
    private static readonly Policy Capped = TestPolicy.Read("""
        id: capped
        version: "1"
        state: KR
        issuer: Test
        effective: { from: 2022-01-01, time-zone: "+09:00" }
        standard: knowledge
        commitments:
          - { id: cap, kind: quantity-cap, recipients: [US], goods: lethal, cap: { amount: 120, unit: rounds }, source: { title: T, publisher: P, date: 2022-01-01, quote: q } }
          - { id: another, kind: quantity-cap, recipients: [FR], goods: lethal, cap: { amount: 120, unit: rounds }, source: { title: T, publisher: P, date: 2022-01-01, quote: q } }
        """);

    [Theory]
    [InlineData("cap", "US", Outcome.Referred)]
    [InlineData(null, "US", Outcome.Referred)]
    [InlineData(null, "PL", Outcome.Permitted)]
    [InlineData("another", "US", Outcome.Permitted)]
    [InlineData("capped/cap", "PL", Outcome.Referred)]
    [InlineData("capped/another", "US", Outcome.Permitted)]
    [InlineData("us-is-end-user", "US", Outcome.Referred)]
    [InlineData("kr-2022-10-28/us-is-end-user", "US", Outcome.Referred)]
    [InlineData("us-is-end-user", "PL", Outcome.Permitted)]
    [InlineData("capp", "US", Outcome.Referred)]
    [InlineData("elsewhere/another", "US", Outcome.Referred)]
    public void EarlierTransfer_CountsUnderTheCap_UnlessItIsKnownToBeUnderAnother(string? commitment, string recipient, Outcome expected) =>
        With(A.Transfer(), new EarlierTransfer("T-0", A.Country("KR"), A.Country(recipient), commitment, new Quantity(50, "rounds"))).Comes(expected, expected);

    // Shells that went under a cap for a year went under the one for all time as well.
    [Theory]
    [InlineData("recipients: [US], goods: lethal", "US", Outcome.Referred)]
    [InlineData("recipients: [US, FR], goods: all", "US", Outcome.Referred)]
    [InlineData("recipients: [US], goods: {codes: [ML3.a]}", "US", Outcome.Referred)]
    [InlineData("recipients: [US], goods: {codes: [HS 9306]}", "US", Outcome.Referred)]
    [InlineData("recipients: [US], goods: {codes: [ML4]}", "US", Outcome.Permitted)]
    [InlineData("recipients: [FR], goods: all", "US", Outcome.Permitted)]
    [InlineData("recipients: [US], goods: all", "PL", Outcome.Permitted)]
    public void EarlierTransfer_UnderOneCap_CountsUnderAnotherOfTheSame(string yearly, string recipient, Outcome expected)
    {
        var policy = TestPolicy.Of(
            TestPolicy.AllowsAll,
            "id: total, kind: quantity-cap, recipients: [US], goods: {codes: [ML3]}, cap: {amount: 120, unit: rounds}",
            $"id: yearly, kind: quantity-cap, {yearly}, cap: {{amount: 1000, unit: rounds}}, window: year");
        var earlier = new EarlierTransfer("T-0", A.Country("KR"), A.Country(recipient), "yearly", new Quantity(50, "rounds"));

        Assess.With(A.Transfer(), new Evidence(priorTransfers: [earlier]), policies: policy).Comes(expected, expected);
    }

    [Fact]
    public void QuantitiesBeyondAllNumbers_AreOverEveryLimit()
    {
        var most = new Quantity(decimal.MaxValue, "rounds");
        var transfer = A.Transfer(lines: [A.Line("1", quantity: most), A.Line("2", quantity: most)], endUse: new EndUse("own use", new Quantity(5, "rounds")));
        var assessment = With(transfer, new EarlierTransfer("T-0", A.Country("KR"), A.Country("US"), "cap", most), new EarlierTransfer("T-9", A.Country("KR"), A.Country("US"), "cap", most));

        assessment.Comes(Outcome.Referred, Outcome.Referred);
        assessment.Single("quantity-over-cap");
        Assert.NotEmpty(assessment.Of("quantity-out-of-proportion"));
        var required = assessment.Of("certificate-required");
        Assert.NotEmpty(required);
        Assert.All(required, finding => Assert.False(finding.Obligation!.Met));
    }

    [Theory]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335", "79228162514264337593543950335", Outcome.Referred)]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950334", "1", Outcome.Permitted)]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335", "0.4", Outcome.Referred)]
    [InlineData("10000000000000000000000000000", "10000000000000000000000000000", "0.01", Outcome.Referred)]
    [InlineData("10000000000000000000000000000", "0.01", "10000000000000000000000000000", Outcome.Referred)]
    [InlineData("10000000000000000000000000000", "5000000000000000000000000000", "5000000000000000000000000000", Outcome.Permitted)]
    public void QuantitiesThatNoNumberHolds_AreOverALimitThatTheyWouldRoundTo(string limit, string one, string other, Outcome expected)
    {
        var policy = TestPolicy.Of(TestPolicy.AllowsAll);
        var licence = new Licence("L-1", "DAPA", A.Day, quantity: Of(limit));
        var transfer = A.Transfer(lines: [A.Line("1", quantity: Of(one)), A.Line("2", quantity: Of(other))], documents: new Documents(licences: [licence]));

        Assess.With(transfer, policies: policy).Comes(expected, expected);

        static Quantity Of(string amount) => new(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "rounds");
    }

    [Fact]
    public void QuantityALittleOverTheCap_LooksDifferentFromIt()
    {
        var assessment = With(A.Transfer(lines: [A.Line(quantity: new Quantity(120.0004m, "rounds"))]));

        Assert.StartsWith("120.0004 rounds under a cap of 120 rounds", assessment.Single("quantity-over-cap").Describe(Audience.Internal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("capped/cap", 20, "rounds", Outcome.Permitted)]
    [InlineData("capped/cap", 21, "rounds", Outcome.Referred)]
    [InlineData("CAPPED/Cap", 21, "Rounds", Outcome.Referred)]
    [InlineData("capped/cap", 1, "crates", Outcome.Referred)]
    [InlineData("capped/cap", 0, "crates", Outcome.Permitted)]
    [InlineData("another/cap", 21, "rounds", Outcome.Permitted)]
    public void Balance_CountsUnderTheCapOfItsAccount(string account, int amount, string unit, Outcome expected) =>
        Assess.With(A.Transfer(), new Evidence(balances: [new Balance(account, amount, unit)]), policies: [Assess.Korean, Capped]).Comes(expected, expected);

    [Fact]
    public void Balance_AndDeclaredPriorTransfer_CountTogether()
    {
        var prior = new EarlierTransfer("T-0", A.Country("KR"), A.Country("US"), "cap", new Quantity(15, "rounds"));
        var cap = Capped.Commitments.OfType<QuantityCap>().First();
        var assessment = Assess.With(A.Transfer(), new Evidence(priorTransfers: [prior], balances: [new Balance(cap.Account, 15, "rounds")]), policies: [Assess.Korean, Capped]);

        Assert.Contains("earlier transfers took 30 of it", assessment.Single("quantity-over-cap").Describe(Audience.Internal), StringComparison.Ordinal);
    }

    private static Assessment With(Transfer transfer, params EarlierTransfer[] earlier) =>
        Assess.With(transfer, new Evidence(priorTransfers: earlier), policies: [Assess.Korean, Capped]);
}
