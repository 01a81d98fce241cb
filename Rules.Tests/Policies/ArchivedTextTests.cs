namespace ExportPolicy.Rules.Tests;

/// <summary>Policies and reference tables are read again from the texts that an archive keeps, and from nothing else.</summary>
public sealed class ArchivedTextTests
{
    private const string TwoLists = """
        - id: denied
          kind: denied-party
          list: lists/denied.yaml
          source: {title: List, publisher: Ministry, date: 2022-11-11, unquoted: a list}
        - id: denied-more
          kind: denied-party
          list: more.yaml
          source: {title: List, publisher: Ministry, date: 2022-11-11, unquoted: a list}
        - id: denied-again
          kind: denied-party
          list: lists/denied.yaml
          source: {title: List, publisher: Ministry, date: 2022-11-11, unquoted: a list}
        """;

    [Fact]
    public void Parse_TextsOfShippedPolicies_ReadsTheSame() => Assert.All(PolicySet.Shipped.Policies, policy =>
    {
        var again = Policy.Parse(Copy(policy.Texts));

        AssertSame(policy, again);
        Assert.StartsWith("package:policies/", again.Texts[0].Name, StringComparison.Ordinal);
    });

    [Fact]
    public void Parse_TextsOfPolicyWithLists_NeedsNoFile()
    {
        Policy policy;
        using (var folder = new TemporaryFolder())
        {
            var file = folder.Write("a.yaml", "\uFEFF" + PolicyText.With(TwoLists).Replace("\n", "\r\n", StringComparison.Ordinal));
            folder.Write("lists/denied.yaml", PolicyText.List("Somebody"));
            folder.Write("more.yaml", PolicyText.List("Somebody else"));
            policy = Assert.Single(PolicySet.Load(file).Policies);
        }

        var again = Policy.Parse(Copy(policy.Texts));

        AssertSame(policy, again);
        Assert.Equal([policy.Origin, "lists/denied.yaml", "more.yaml"], policy.Texts.Select(text => text.Name));
        Assert.Equal("P-1", again.Commitments.OfType<DeniedParties>().First().FindByName("Somebody")?.Id);
    }

    [Fact]
    public void Parse_TextsOfPolicyInMemory_ReadsTheSame()
    {
        var policy = Policy.Parse(PolicyText.Valid("a"), "somewhere.yaml");

        AssertSame(policy, Policy.Parse(Copy(policy.Texts)));
        Assert.Equal("somewhere.yaml", policy.Origin);
    }

    [Fact]
    public void Parse_TextsOfPolicyByOtherParameters_BuildsItAgain()
    {
        var policy = Policy.Parse(PolicyText.Valid("a"));
        var other = policy.WithParameters(policy.Parameters with { Sale = SaleReading.AidOnly });

        var again = Policy.Parse(Copy(other.Texts));

        Assert.Equal(policy, again);
        AssertSame(other, again.WithParameters(other.Parameters));
    }

    // The list lies beside the file that the name speaks of, and is not read all the same.
    [Fact]
    public void Parse_TextsWithoutAList_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.yaml", PolicyText.With(TwoLists));
        folder.Write("lists/denied.yaml", PolicyText.List("Somebody"));
        folder.Write("more.yaml", PolicyText.List("Somebody else"));
        var texts = Assert.Single(PolicySet.Load(file).Policies).Texts;

        var errors = Assert.Throws<PolicyLoadException>(() => Policy.Parse(texts.Take(2))).Errors;

        Assert.Contains(errors, error => error.File == "more.yaml" && error.Message.Contains("not among the texts of the archive", StringComparison.Ordinal));
        Assert.DoesNotContain(errors, error => error.File == "lists/denied.yaml");
    }

    [Fact]
    public void Parse_ChangedList_ChangesTheDigest()
    {
        NamedText[] texts = [new("a.yaml", PolicyText.With(TwoLists)), new("lists/denied.yaml", PolicyText.List("Somebody")), new("more.yaml", PolicyText.List("Somebody else"))];

        var policy = Policy.Parse(texts);

        Assert.Equal(policy.Digest, Policy.Parse([texts[0], texts[2], texts[1]]).Digest);
        Assert.NotEqual(policy.Digest, Policy.Parse([texts[0], texts[1], new("more.yaml", PolicyText.List("Nobody"))]).Digest);
    }

    [Fact]
    public void Parse_NoTextOrOneTwice_IsRefused()
    {
        var text = new NamedText("a.yaml", PolicyText.Valid("a"));

        Assert.Throws<ArgumentException>(() => Policy.Parse([]));
        Assert.Contains("'l.yaml' occurs twice", Assert.Throws<ArgumentException>(() => Policy.Parse([text, new("l.yaml", "a"), new("l.yaml", "b")])).Message, StringComparison.Ordinal);
        Assert.Contains("'hs.yaml' occurs twice", Assert.Throws<ArgumentException>(() => ReferenceData.Parse([new("hs.yaml", "a"), new("hs.yaml", "b")])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TextsOfReferenceData_ReadsTheSame()
    {
        using var folder = new TemporaryFolder();
        folder.Write("hs.yaml", """
            table: control-codes
            standard: Harmonized System
            lethality-basis: "not sourced: a test"
            entries:
              - {code: HS 6301, title: Blankets, lethality: lethal, source: "not sourced: a test"}
            """);
        var own = ReferenceData.Load(folder.Path);

        Assert.All([ReferenceData.Shipped, own], data =>
        {
            var again = ReferenceData.Parse(Copy(data.Texts).Reverse());

            Assert.Equal(data.Digest, again.Digest);
            Assert.Equal(data.Texts, again.Texts);
            Assert.Equal(data.Entries, again.Entries);
            Assert.Equal(data.Funds, again.Funds);
        });
        Assert.Matches("^[0-9a-f]{64}$", own.Digest);
        Assert.NotEqual(ReferenceData.Shipped.Digest, own.Digest);
    }

    [Fact]
    public void Digest_OfReferenceData_DoesNotDependOnWhereTablesLie() =>
        Assert.Equal(ReferenceData.Shipped.Digest, ReferenceData.Load(Repository.File("policies", "reference")).Digest);

    [Fact]
    public void Digest_OfReferenceData_CountsEveryTable() => Assert.All(Enumerable.Range(0, ReferenceData.Shipped.Texts.Count), i =>
    {
        var texts = ReferenceData.Shipped.Texts.Select((text, j) => i == j ? new NamedText(text.Name, text.Text + "# a comment\n") : text);

        Assert.NotEqual(ReferenceData.Shipped.Digest, ReferenceData.Parse(texts).Digest);
    });

    [Fact]
    public void Parse_ReferenceDataWithoutATable_TakesNoneFromThePackage()
    {
        var errors = Assert.Throws<PolicyLoadException>(() => ReferenceData.Parse(ReferenceData.Shipped.Texts.Skip(1))).Errors;

        Assert.Equal(ReferenceData.Shipped.Texts[0].Name, Assert.Single(errors).File);
        Assert.Contains("Did you mean 'hs.yaml'?", Assert.Throws<PolicyLoadException>(() => ReferenceData.Parse([new("hss.yaml", "")])).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<NamedText> Copy(IEnumerable<NamedText> texts) => [.. texts.Select(text => new NamedText(text.Name, text.Text))];

    private static void AssertSame(Policy expected, Policy actual)
    {
        Assert.Equal(expected, actual);
        Assert.Equal((expected.Digest, expected.Origin, expected.Parameters), (actual.Digest, actual.Origin, actual.Parameters));
        Assert.Equal(expected.Texts, actual.Texts);
        Assert.Equal(expected.Commitments.Count, actual.Commitments.Count);
    }
}
