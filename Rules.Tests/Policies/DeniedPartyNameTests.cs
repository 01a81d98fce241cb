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
    [InlineData("Acme Trad\u0131ng")]
    [InlineData("ACME TRADlNG")]
    [InlineData("Acme Trad1ng Itd.")]
    [InlineData("Acme Trad\u2170ng")]
    [InlineData("Acme Tr\U000E0100ading")]
    [InlineData("Acme\U000E0041 Trading")]
    [InlineData("Ac\u3164me Trading")]
    [InlineData("\U0001D400cme \U0001D4E3rading")]
    [InlineData("\u24B6cme Tr\u1EA1ding")]
    [InlineData("A\u1D04me Trading")]
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

    [Theory]
    [InlineData("Illinois Oil", "lIIinois 0il", true)]
    [InlineData("Illinois Oil", "Illinois Ail", false)]
    [InlineData("0 1", "OL", false)]
    [InlineData("Oil Co., Ltd.", "O1l Limlted", true)]
    [InlineData("Işık", "ISIK", true)]
    public void Skeletons_OfNamesThatLookAlike_AreTheSame(string listed, string name, bool same)
    {
        using var folder = new TemporaryFolder();
        folder.Write("list.yaml", PolicyText.List(listed));
        var path = folder.Write("policy.yaml", PolicyText.With("""
            - { id: listed, kind: denied-party, list: list.yaml, source: { title: T, publisher: P, date: 2022-11-11, quote: q } }
            """));
        var list = Assert.IsType<DeniedParties>(Assert.Single(Assert.Single(PolicySet.Load([path]).Policies).Commitments));

        Assert.Equal(same, list.FindByName(name) is not null);
    }
}
