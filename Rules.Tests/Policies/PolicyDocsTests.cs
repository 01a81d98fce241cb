using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Tests;

/// <summary>The examples of the documentation are files that load.</summary>
public sealed partial class PolicyDocsTests
{
    private static readonly string Page = File.ReadAllText(Repository.File("docs", "policies.md"));

    [Fact]
    public void Page_PolicyExamples_Load()
    {
        var examples = Blocks("yaml");

        Assert.Equal(4, examples.Length);
        Assert.All(examples, example => Assert.NotEmpty(Policy.Parse(example).Commitments));
    }

    [Fact]
    public void Page_DefaultsWrittenOut_AreTheDefaults()
    {
        var written = Policy.Parse(Blocks("yaml")[1]);

        Assert.Equal(new PolicyParameters(), written.Parameters);
        Assert.Equal(KnowledgeTable.Default, written.Knowledge);
    }

    [Fact]
    public void Page_ListExample_Loads()
    {
        using var folder = new TemporaryFolder();
        folder.Write("list.yaml", Assert.Single(Blocks("yaml list")));
        var file = folder.Write("policy.yaml", PolicyText.With("""
            - id: denied
              kind: denied-party
              list: list.yaml
              source: {title: List, publisher: Ministry, date: 2024-01-01, unquoted: a list}
            """));

        var denied = Assert.IsType<DeniedParties>(Assert.Single(Assert.Single(PolicySet.Load(file).Policies).Commitments));

        Assert.NotNull(denied.FindByName("EXAMPLE TRADING"));
    }

    [Fact]
    public void Page_EveryKind_IsInTheExamples()
    {
        var shown = Blocks("yaml").SelectMany(example => Policy.Parse(example).Commitments).Select(commitment => commitment.Kind).Append("denied-party");

        var listed = KindPattern().Matches(Page).Select(row => row.Groups[1].Value).ToArray();

        Assert.Equal(8, listed.Length);
        Assert.All(listed, kind => Assert.Contains(kind, shown));
    }

    private static string[] Blocks(string tag) =>
        [.. BlockPattern().Matches(Page).Where(block => block.Groups[1].Value == tag).Select(block => block.Groups[2].Value)];

    [GeneratedRegex("^```([a-z ]+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"^\| `([a-z]+-[a-z-]+|allowance|embargo)` \| `(?:recipients|end-user|targets|goods|list)`", RegexOptions.Multiline)]
    private static partial Regex KindPattern();
}
