namespace ExportPolicy.Rules.Tests;

/// <summary>Spellings under which a listed party might try to pass.</summary>
public class DeniedPartyNameTests
{
    [Theory]
    [InlineData("ACME TRADING")]
    [InlineData("Acmé Trading Ltd.")]
    [InlineData("\u0410\u0421ME Trading")]
    [InlineData("acm\u0435 tr\u0430ding")]
    [InlineData("\u0391CME TRADING")]
    [InlineData("\uFF21\uFF23\uFF2D\uFF25 Trading")]
    [InlineData("Ac\u200Bme Trading")]
    public void Name_HoweverItIsWritten_IsFound(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("list.yaml", PolicyText.List("Acme Trading"));
        var path = folder.Write("policy.yaml", PolicyText.With("""
            - { id: listed, kind: denied-party, list: list.yaml, source: { title: T, publisher: P, date: 2022-11-11, quote: q } }
            """));
        var list = Assert.IsType<DeniedParties>(Assert.Single(Assert.Single(PolicySet.Load([path]).Policies).Commitments));

        Assert.NotNull(list.FindByName(name));
        Assert.Null(list.FindByName("Acme Training"));
    }
}
