namespace ExportPolicy.Rules.Tests;

/// <summary>Caps on a value, tolerances, and what a finding says of them.</summary>
public class CapValueTests
{
    private const string Both = "cap: { amount: 120, unit: rounds }, value: { amount: 1000, currency: USD }";
    private const string Value = "value: { amount: 1000, currency: USD }";

    [Theory]
    [InlineData("1000", "USD", false)]
    [InlineData("1000.01", "USD", true)]
    [InlineData("0", "USD", false)]
    [InlineData("1", "EUR", true)]
    [InlineData(null, "USD", true)]
    public void Value_OverTheCapOrNotKnownInItsCurrency_Refers(string? amount, string currency, bool refers)
    {
        var line = new TransferLine("1", "shells", [A.Code("ML3.a")], new Quantity(100, "rounds"), amount is null ? null : Usd(amount, currency));

        Assert.Equal(refers ? Outcome.Referred : Outcome.Permitted, Under(Value, [line]).ByLetter);
    }

    [Fact]
    public void Value_NotStated_IsSaid() =>
        Under(Value, [A.Line()]).Finds("quantity-over-cap", Effect.Refer, null).Says("A cap of 1,000.00 USD cannot be checked: the value of line 1 (goods 1) is not known in USD");

    [Fact]
    public void Limits_BothExceeded_AreTwoFindings() =>
        Assert.Equal(2, Under(Both, [Worth("2000", 200)]).Of("quantity-over-cap").Length);

    [Theory]
    [InlineData("1000", 120, 0)]
    [InlineData("1001", 120, 1)]
    [InlineData("1000", 121, 1)]
    public void Limits_EachByItself_Counts(string value, int rounds, int findings) =>
        Assert.Equal(findings, Under(Both, [Worth(value, rounds)]).Of("quantity-over-cap").Length);

    [Theory]
    [InlineData("5", "1050", 126, false)]
    [InlineData("5", "1050.01", 126, true)]
    [InlineData("5", "1050", 127, true)]
    [InlineData("0.5", "1005", 120, false)]
    [InlineData("100", "2000", 240, false)]
    [InlineData("0", "1000.01", 120, true)]
    public void Tolerance_LetsBothLimitsBeExceededByIt(string tolerance, string value, int rounds, bool refers) =>
        Assert.Equal(refers ? Outcome.Referred : Outcome.Permitted, Under($"{Both}, tolerance: {tolerance}", [Worth(value, rounds)]).ByLetter);

    [Fact]
    public void Tolerance_OnTheLargestCap_DoesNotOverflow()
    {
        var most = "cap: { amount: 79228162514264337593543950335, unit: rounds }, tolerance: 100";

        Under(most, [A.Line(quantity: new Quantity(decimal.MaxValue, "rounds"))]).FindsNo("quantity-over-cap");
    }

    [Fact]
    public void Finding_SaysLimitToleranceWindowAndWhatWasTaken()
    {
        var assessment = Under($"{Both}, tolerance: 5, window: year", [Worth("1000", 120)], [new Balance("test-kr/cap", 6.5m, "rounds"), new Balance("test-kr/cap", 51, "USD")]);

        Assert.Equal(
            [
                "1,051 USD under a cap of 1,000.00 USD per year, 1,050 USD with its tolerance of 5 %; earlier transfers took 51 of it.",
                "126.5 rounds under a cap of 120 rounds per year, 126 rounds with its tolerance of 5 %; earlier transfers took 6.5 of it.",
            ],
            assessment.Of("quantity-over-cap").Select(finding => finding.Describe(Audience.Internal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("cap", "US", true)]
    [InlineData(null, "US", true)]
    [InlineData("another", "US", true)]
    [InlineData(null, "PL", false)]
    public void DeclaredPriorTransfer_UnderAValueCap_CannotBeChecked(string? commitment, string recipient, bool refers)
    {
        var prior = new EarlierTransfer("T-0", A.Country("KR"), A.Country(recipient), commitment, new Quantity(1, "rounds"));
        var assessment = Under(Value, [Worth("1", 1)], priors: [prior]);

        Assert.Equal(refers ? Outcome.Referred : Outcome.Permitted, assessment.ByLetter);
        if (refers)
            assessment.Single("quantity-over-cap").Says($"the value of earlier transfer T-0 (KR to {recipient}) is not known in USD");
    }

    [Theory]
    [InlineData(Both, "USD", 0)]
    [InlineData(Both, "EUR", 2)]
    [InlineData(Value, "rounds", 1)]
    public void Balance_InAUnitThatTheCapDoesNotLimit_CannotBeCounted(string limits, string unit, int findings) =>
        Assert.Equal(findings, Under(limits, [Worth("1", 1)], [new Balance("test-kr/cap", 1, unit)]).Of("quantity-over-cap").Length);

    private static TransferLine Worth(string value, int rounds) => new("1", "shells", [A.Code("ML3.a")], new Quantity(rounds, "rounds"), Usd(value));

    private static Money Usd(string amount, string currency = "USD") => new(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Currency.Parse(currency));

    private static Assessment Under(string limits, TransferLine[] lines, Balance[]? balances = null, EarlierTransfer[]? priors = null) => Assess.With(
        A.Transfer(lines: lines),
        new Evidence(priorTransfers: priors, balances: balances),
        policies: TestPolicy.Of($"id: cap, kind: quantity-cap, recipients: [US], goods: lethal, {limits}", TestPolicy.AllowsAll));
}
