using System.Text.Json.Nodes;
using ExportPolicy.Rules.Proving;
using ExportPolicy.Rules.Tests.Cli;

namespace ExportPolicy.Rules.Tests;

/// <summary>docs/explain.md and docs/cli.md show what <c>explain</c> writes.</summary>
public sealed class ExplainDocTests : IDisposable
{
    private const string Case = "samples/cases/28-company-buys.json";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Transcripts_AreCurrent()
    {
        var sample = await Run.Of("explain", Path.Combine(Repository.Root, Case));
        var applicant = await Run.Of("explain", _folder.Write("case.json", CliCases.Referred), "--reasons", "applicant");

        var part = sample.Out[sample.Out.IndexOf("What decides", StringComparison.Ordinal)..sample.Out.IndexOf("\nDecided under", StringComparison.Ordinal)];
        GeneratedDoc.IsCurrent("docs/explain.md", "explain", $"```console\n$ export-policy explain {Case}\n…\n{part.TrimEnd()}\n…\n```");
        GeneratedDoc.IsCurrent("docs/cli.md", "explain", $"```console\n$ export-policy explain case.json --reasons applicant\n{applicant.Out.TrimEnd()}\n$ echo $?\n{applicant.ExitCode}\n```");
    }

    [Fact]
    public async Task JsonMembers_AreAllInTheDocs()
    {
        var run = await Run.Of("explain", Path.Combine(Repository.Root, "samples/cases/42-two-wordings.json"), "--format", "json");
        var doc = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/cli.md"), TestContext.Current.CancellationToken);
        var part = doc[doc.IndexOf("## `export-policy explain", StringComparison.Ordinal)..doc.IndexOf("## `export-policy screen", StringComparison.Ordinal)];
        var root = JsonNode.Parse(run.Out)!.AsObject();
        root.Remove("case");

        Assert.All(Names(root).Append("case").Distinct(), name => Assert.Contains($"`{name}`", part, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Steps_AreAllInTheDocs()
    {
        var doc = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/explain.md"), TestContext.Current.CancellationToken);

        Assert.All(Enum.GetValues<StepKind>(), kind => Assert.Contains($"| `{ExportPolicy.Rules.Cli.Words.Of(kind)}` |", doc, StringComparison.Ordinal));
        Assert.Contains($"at most {WaySearch.MostSteps} steps", doc, StringComparison.Ordinal);
        Assert.Contains($"at most {WaySearch.MostSets:N0} sets", doc, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(member => Names(member.Value).Prepend(member.Key)),
        JsonArray array => array.SelectMany(Names),
        _ => [],
    };
}
