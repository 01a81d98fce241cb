namespace ExportPolicy.Rules.Tests;

/// <summary>What a licence permits in all, over transfers and lines.</summary>
public class LicenceExceededTests
{
    private static readonly Quantity Rounds = new(150, "rounds");

    [Theory]
    [InlineData(150, "rounds", false)]
    [InlineData(150, "Rounds", false)]
    [InlineData(151, "rounds", true)]
    [InlineData(1, "crates", true)]
    [InlineData(0, "rounds", true)]
    public void Quantity_MoreThanPermittedOrNotComparable_Refers(int amount, string unit, bool refers)
    {
        var line = amount == 0 ? A.Line(unknownQuantity: true) : A.Line(quantity: new Quantity(amount, unit));
        var assessment = With([Licence(Rounds)], [line]);

        Assert.Equal(refers ? 1 : 0, assessment.Of("licence-exceeded").Length);
        if (amount > 0)
            assessment.Comes(refers ? Outcome.Referred : Outcome.Permitted, refers ? Outcome.Referred : Outcome.Permitted);
    }

    [Theory]
    [InlineData("1000", "USD", false)]
    [InlineData("1000.01", "USD", true)]
    [InlineData("1", "EUR", true)]
    [InlineData(null, "USD", true)]
    public void Value_MoreThanPermittedOrNotComparable_Refers(string? amount, string currency, bool refers)
    {
        var worth = amount is null ? null : new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Currency.Parse(currency));
        var line = new TransferLine("1", "shells", [A.Code("ML3.a")], new Quantity(100, "rounds"), worth);

        Assert.Equal(refers ? 1 : 0, With([Licence(value: Usd(1_000))], [line]).Of("licence-exceeded").Length);
    }

    [Fact]
    public void Licence_WithoutQuantityAndValue_HasNoLimit() =>
        With([Licence()], [A.Line(quantity: new Quantity(decimal.MaxValue, "rounds"))], [new Balance("licence DAPA L-2", 5, "rounds"), new Balance("licence DAPA L-1", 0, "rounds")]).FindsNo("licence-exceeded");

    [Fact]
    public void Licence_ThatWasCountedAndStatesNoLimitAnyMore_Refers() =>
        Assert.Contains(
            "without what it permits, and earlier transfers took 5 rounds",
            With([Licence()], [A.Line()], [new Balance("licence DAPA L-1", 5, "rounds")]).Finds("licence-exceeded", Effect.Refer, null).Describe(Audience.Internal),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("licence DAPA L-1", 50, "rounds", false)]
    [InlineData("licence DAPA L-1", 51, "rounds", true)]
    [InlineData("LICENCE dapa l-1", 51, "ROUNDS", true)]
    [InlineData("licence DAPA L-2", 51, "rounds", false)]
    [InlineData("licence DAPA L-1", 1, "USD", true)]
    [InlineData("licence DAPA L-1", 0, "USD", false)]
    public void Balance_OfTheLicence_Counts(string account, int amount, string unit, bool refers) =>
        Assert.Equal(refers ? 1 : 0, With([Licence(Rounds)], [A.Line()], [new Balance(account, amount, unit)]).Of("licence-exceeded").Length);

    [Fact]
    public void Finding_SaysWhatIsPermittedAndWhatWasTaken()
    {
        With([Licence(Rounds)], [A.Line()], [new Balance("licence DAPA L-1", 50.5m, "rounds")]).Finds("licence-exceeded", Effect.Refer, null)
            .Says("150.5 rounds under licence L-1 of DAPA, which permits 150 rounds; earlier transfers took 50.5 of it.");
        With([Licence(value: Usd(9))], [A.Line()]).Finds("licence-exceeded", Effect.Refer, null)
            .Says("licence L-1 of DAPA permits 9 USD, which cannot be checked: the value of line 1 (goods 1) is not known in USD.");
    }

    [Fact]
    public void Lines_ThatItDoesNotCover_DoNotCount()
    {
        TransferLine[] lines = [A.Line("1"), A.Line("2")];

        With([Licence(Rounds, lines: ["1"]), Other()], lines).FindsNo("licence-exceeded");
        With([Licence(Rounds)], lines).Finds("licence-exceeded", Effect.Refer, null);
    }

    [Fact]
    public void Licence_NotInForce_DoesNotCount() =>
        With([new Licence("L-1", "DAPA", A.Day.AddDays(-9), A.Day.AddDays(-1), quantity: new Quantity(1, "rounds")), Other()], [A.Line()]).FindsNo("licence-exceeded");

    [Fact]
    public void LicenceDeclaredTwice_ForALineEach_IsOneLicence()
    {
        var findings = With([Licence(Rounds, lines: ["1"]), Licence(Rounds, lines: ["2"], number: " l-1 ")], [A.Line("1"), A.Line("2")]).Of("licence-exceeded");

        Assert.Equal(2, findings.Length);
        Assert.All(findings, finding => finding.Says("200 rounds under licence"));
    }

    [Fact]
    public void SeveralLicences_OfOneLine_AreEachCountedTheWholeLine() =>
        Assert.Equal(2, With([Licence(new Quantity(60, "rounds")), Licence(new Quantity(60, "rounds"), number: "L-2")], [A.Line()]).Of("licence-exceeded").Length);

    [Fact]
    public void Licence_ThatPermitsNothingOrCountsMoneyTwice_IsRefused()
    {
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => Licence(value: Usd(0))).ParamName);
        Assert.Equal("quantity", Assert.Throws<ArgumentException>(() => Licence(new Quantity(1, "usd"), Usd(1))).ParamName);
    }

    private static Money Usd(decimal amount) => new(amount, Currency.Parse("USD"));

    private static Licence Licence(Quantity? quantity = null, Money? value = null, string[]? lines = null, string number = "L-1") =>
        new(number, "DAPA", A.Day.AddDays(-5), lines: lines, quantity: quantity, value: value);

    private static Licence Other() => Licence(number: "L-9");

    private static Assessment With(Licence[] licences, TransferLine[] lines, Balance[]? balances = null) => Assess.With(
        A.Transfer(lines: lines, documents: new Documents([A.Certificate("Exporter of KR", "EndUser of US", "US")], licences)),
        new Evidence(balances: balances));
}
