namespace ExportPolicy.Rules.Tests;

public sealed class PolicySetTests
{
    [Fact]
    public void Load_SeveralWrongFiles_ReportsAllOfThem()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yaml", PolicyText.Valid("a").Replace("standard: letter", "standard: strict", StringComparison.Ordinal));
        folder.Write("b.yaml", PolicyText.Valid("b").Replace("state: KR", "state: UK", StringComparison.Ordinal));

        var errors = Assert.Throws<PolicyLoadException>(() => PolicySet.Load(folder.Path)).Errors;

        Assert.Equal(["a.yaml", "b.yaml"], errors.Select(error => Path.GetFileName(error.File)));
    }

    [Fact]
    public void TryFindCommonDay_PoliciesInForceTogether_IsTheDayOnWhichTheLastBegins()
    {
        var set = PolicySet.Of(Of("a", "from: 2022-01-01"), Of("b", "from: 2023-01-01"), Of("c", "from: 2022-06-01, until: 2023-01-02"));

        Assert.True(set.TryFindCommonDay(out var day, out var over));
        Assert.Equal(new DateOnly(2023, 1, 1), day);
        Assert.Empty(over);
    }

    [Fact]
    public void TryFindCommonDay_PoliciesThatAreOver_NamesThem()
    {
        var set = PolicySet.Of(Of("a", "from: 2022-01-01, until: 2023-01-01"), Of("b", "from: 2023-01-01"), Of("c", "from: 2022-06-01, until: 2022-12-31"));

        Assert.False(set.TryFindCommonDay(out var day, out var over));
        Assert.Equal(new DateOnly(2023, 1, 1), day);
        Assert.Equal(["a", "c"], over.Select(policy => policy.Id));
        Assert.False(PolicySet.Empty.TryFindCommonDay(out _, out over));
        Assert.Empty(over);
    }

    [Fact]
    public void Load_SameIdInTwoFiles_NamesBoth()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yaml", PolicyText.Valid("same"));
        folder.Write("b.yaml", PolicyText.Valid("same"));

        var error = Assert.Single(Assert.Throws<PolicyLoadException>(() => PolicySet.Load(folder.Path)).Errors);

        Assert.Contains("'same'", error.Message, StringComparison.Ordinal);
        Assert.Contains("a.yaml", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("b.yaml", error.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FileAndItsFolder_ReadsTheFileOnce()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.yaml", PolicyText.Valid("a"));

        Assert.Single(PolicySet.Load(file, folder.Path).Policies);
    }

    [Fact]
    public void Load_MissingFileAndEmptyFolder_SaysSo()
    {
        using var folder = new TemporaryFolder();

        var errors = Assert.Throws<PolicyLoadException>(() => PolicySet.Load(Path.Combine(folder.Path, "none.yaml"), folder.Path)).Errors;

        Assert.Contains(errors, error => error.Message.Contains("is not there", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.Message.Contains("holds no *.yaml file", StringComparison.Ordinal));
    }

    [Fact]
    public void Load_FileThatIsNoText_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "a.yaml");
        File.WriteAllBytes(path, [0x69, 0xC3, 0x28]);

        Assert.Contains("UTF-8", Assert.Throws<PolicyLoadException>(() => PolicySet.Load(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plus_OtherPolicies_FindsBoth()
    {
        var both = PolicySet.Of(Policy.Parse(PolicyText.Valid("a"))).Plus(Policy.Parse(PolicyText.Valid("b")));

        Assert.NotNull(both.Find("a"));
        Assert.NotNull(both.Find("b"));
        Assert.Null(both.Find("c"));
        Assert.Throws<PolicyLoadException>(() => both.Plus(both));
    }

    [Fact]
    public void Digest_LineEndsAndByteOrderMark_DoNotCount()
    {
        var text = PolicyText.Valid("a");

        var digest = Policy.Parse(text).Digest;

        Assert.Matches("^[0-9a-f]{64}$", digest);
        Assert.Equal(digest, Policy.Parse("\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal)).Digest);
        Assert.NotEqual(digest, Policy.Parse(text + "# a comment\n").Digest);
    }

    [Fact]
    public void Digest_ListOfDeniedParties_Counts()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.yaml", PolicyText.With("""
            - id: denied
              kind: denied-party
              list: lists/denied.yaml
              source: {title: List, publisher: Ministry, date: 2022-11-11, unquoted: a list}
            """));
        folder.Write("lists/denied.yaml", PolicyText.List("Öl & Gas Trading Co., Ltd."));
        var before = Load();
        folder.Write("lists/denied.yaml", PolicyText.List("Somebody else"));
        var after = Load();

        Assert.NotEqual(before.Policy.Digest, after.Policy.Digest);
        Assert.Equal("P-1", before.FindByName("OL AND GAS TRADING")?.Id);
        Assert.Equal("P-1", before.FindByIdentifier("ofac-1")?.Id);
        Assert.Null(after.FindByName("OL AND GAS TRADING"));

        DeniedParties Load() => Assert.IsType<DeniedParties>(Assert.Single(Assert.Single(PolicySet.Load(file).Policies).Commitments));
    }

    [Theory]
    [InlineData("Öl & Gas Trading Co., Ltd.", "ol and gas trading", true)]
    [InlineData("O.O.O. \"Łódź-Export\"", "LODZ EXPORT", true)]
    [InlineData("Société  Générale   S.A.", "Societe Generale", true)]
    [InlineData("Cafe\u0301 GmbH", "CAFÉ", true)]
    [InlineData("L'Oréal Inc", "Loreal Corporation", true)]
    [InlineData("대한 무역 Co., Ltd.", "대한 무역", true)]
    [InlineData("AG", "AG", true)]
    [InlineData("AG", "SA", false)]
    [InlineData("Alpha Trading", "Alpha Trade", false)]
    public void FindByName_OtherSpelling_FindsTheSameName(string listed, string written, bool found)
    {
        using var folder = new TemporaryFolder();
        folder.Write("list.yaml", PolicyText.List("Nobody").Replace("\"Nobody\"", $"'{listed.Replace("'", "''", StringComparison.Ordinal)}'", StringComparison.Ordinal));
        var file = folder.Write("a.yaml", PolicyText.With("""
            - id: denied
              kind: denied-party
              list: list.yaml
              source: {title: List, publisher: Ministry, date: 2022-11-11, unquoted: a list}
            """));

        var denied = Assert.IsType<DeniedParties>(Assert.Single(Assert.Single(PolicySet.Load(file).Policies).Commitments));

        Assert.Equal(found, denied.FindByName(written) is not null);
    }

    [Fact]
    public void WithParameters_OtherParameters_ChangesOnlyParametersAndDigest()
    {
        var policy = Policy.Parse(PolicyText.Valid("a"));
        var parameters = policy.Parameters with { Indirect = IndirectReading.DirectOnly };

        var changed = policy.WithParameters(parameters);

        Assert.Equal(parameters, changed.Parameters);
        Assert.NotEqual(policy, changed);
        Assert.Equal(changed.Digest, policy.WithParameters(parameters).Digest);
        Assert.Equal(policy, changed.WithParameters(policy.Parameters));
        Assert.Same(policy, policy.WithParameters(policy.Parameters));
        Assert.Same(changed, Assert.Single(changed.Commitments).Policy);
        Assert.Throws<ArgumentException>(() => policy.WithParameters(parameters with { Sale = (SaleReading)9 }));
    }

    private static Policy Of(string id, string period) =>
        Policy.Parse(Proving.PolicyFiles.Of(id, [TestPolicy.AllowsAll]).Replace("from: 2022-01-01", period, StringComparison.Ordinal));
}
