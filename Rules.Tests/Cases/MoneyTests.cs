namespace ExportPolicy.Rules.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("4700000000", "KRW", "4,700,000,000 KRW")]
    [InlineData("3500000", "USD", "3,500,000.00 USD")]
    [InlineData("0.125", "USD", "0.125 USD")]
    [InlineData("1", "KWD", "1.000 KWD")]
    public void ToString_Amount_HasTheDecimalsOfItsCurrency(string amount, string currency, string text) =>
        Assert.Equal(text, new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Currency.Parse(currency)).ToString());

    [Fact]
    public void New_NegativeAmount_IsRefused() =>
        Assert.Contains("-1 USD", Assert.Throws<ArgumentException>(() => new Money(-1, Currency.Parse("USD"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("usd", "'USD'")]
    [InlineData("XXX", "currencies.yaml")]
    [InlineData("", "empty")]
    public void TryParse_UnknownCurrency_NamesTheNextStep(string text, string expected)
    {
        Assert.False(Currency.TryParse(text, out _, out var error));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }
}
