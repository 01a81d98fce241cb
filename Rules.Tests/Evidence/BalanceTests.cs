namespace ExportPolicy.Rules.Tests;

/// <summary>What balances are, and that evidence holds each once.</summary>
public class BalanceTests
{
    [Theory]
    [InlineData(" ", 1, "rounds", "account")]
    [InlineData("p/cap", 1, "", "unit")]
    [InlineData("p/cap", -1, "rounds", "amount")]
    public void Balance_OfNothingOrLess_IsRefused(string account, int amount, string unit, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentException>(() => new Balance(account, amount, unit)).ParamName);

    [Fact]
    public void Balance_OfZero_IsOne() => Assert.Equal(new Balance("p/cap", 0, "rounds"), new Balance("p/cap", 0, " rounds "));

    [Fact]
    public void Balances_OfOneAccountInOneUnit_AreRefused()
    {
        var exception = Assert.Throws<ArgumentException>(() => new Evidence(balances: [new Balance("licence DAPA L-1", 1, "usd"), new Balance("licence dapa l-1", 2, "USD")]));

        Assert.Equal("balances", exception.ParamName);
        Assert.Contains("occurs twice", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Balances_OfOneAccountInTwoUnits_AreBothThere() =>
        Assert.Equal(2, new Evidence(balances: [new Balance("p/cap", 1, "rounds"), new Balance("p/cap", 2, "USD")]).Balances.Count);

    [Theory]
    [InlineData("L-1", "DAPA", "licence DAPA L-1")]
    [InlineData(" L  1\t", "Ministry of  Trade ", "licence Ministry of Trade L 1")]
    public void AccountOfALicence_IsOneHoweverItIsSpaced(string number, string authority, string account) =>
        Assert.Equal(account, new Licence(number, authority, A.Day).Account);
}
