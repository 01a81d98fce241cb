using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExportPolicy.Rules.Tests.Proving;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>docs/cli.md shows what the commands for authors of policies write.</summary>
public sealed partial class ProvingDocTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private const string Doc = "docs/cli.md";

    private static readonly string Swiss = Repository.File("samples", "policies", "ch-war-materiel.yaml");

    private static readonly string Embargo = Repository.File("policies", "un-dprk.yaml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Prove_InTheDocs_IsAsItIsWritten() =>
        GeneratedDoc.IsCurrent(Doc, "prove", Transcript("policy prove samples/policies/ch-war-materiel.yaml --quick", await Run.Of("policy", "prove", Swiss, "--quick")));

    [Fact]
    public async Task Test_InTheDocs_IsAsItIsWritten() =>
        GeneratedDoc.IsCurrent(Doc, "policy-test", Transcript("policy test samples/policies/ch-war-materiel.yaml --mutants none", await Run.Of("policy", "test", Swiss, "--mutants", "none")));

    [Fact]
    public async Task Diff_InTheDocs_IsAsItIsWritten() =>
        GeneratedDoc.IsCurrent(Doc, "diff", Transcript("policy diff un-dprk-2006-10-14 un-dprk --quick", await Run.Of("policy", "diff", "un-dprk-2006-10-14", "un-dprk", "--quick")));

    [Fact]
    public async Task JsonMembers_AreAllInTheDocs()
    {
        var doc = await File.ReadAllTextAsync(Path.Combine(Repository.Root, Doc), TestContext.Current.CancellationToken);
        var section = doc[doc.IndexOf("### JSON of proofs, differences and tests", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", StringComparison.Ordinal)];
        var broken = _folder.Write("broken.yaml", PolicyFiles.Of("broken", [TestPolicy.AllowsAll], "properties: [{id: absurd, never: permit, when: {goods: all}}]"));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in new[]
        {
            await Run.Of("policy", "prove", Embargo, "--quick", "--format", "json"),
            await Run.Of("policy", "prove", broken, "--quick", "--format", "json"),
            await Run.Of("policy", "prove", broken, "--quick", "--format", "json", "--counterexamples", Path.Combine(_folder.Path, "cases")),
            await Run.Of("policy", "test", Swiss, "--mutants", "fast", "--format", "json"),
            await Run.Of("policy", "diff", "un-dprk-2006-10-14", "un-dprk", "--quick", "--format", "json", "--cases", Repository.File("samples", "cases", "36-north-korea-to-russia.json")),
        })
        {
            Assert.Equal("", run.Error);
            names.UnionWith(Names(JsonNode.Parse(run.Out)));
        }

        Assert.Subset(names, new HashSet<string>(["holds", "why", "differences", "file", "case", "changes", "plainest", "score"]));
        Assert.All(names, name => Assert.Contains($"`{name}`", section, StringComparison.Ordinal));
    }

    // The members of these are names of axes.
    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(member => member.Key is "axes" or "where" or "differences" or "plainest" or "missing" ? [member.Key] : Names(member.Value).Prepend(member.Key)),
        JsonArray array => array.SelectMany(Names),
        _ => [],
    };

    private static string Transcript(string call, Run run) =>
        $"```console\n$ export-policy {call}\n{Time().Replace(run.Out + run.Error, "${1}…").TrimEnd()}\n$ echo $?\n{run.ExitCode}\n```";

    // How long it takes differs each time.
    [GeneratedRegex(@"(\n  time        ).*")]
    private static partial Regex Time();
}
