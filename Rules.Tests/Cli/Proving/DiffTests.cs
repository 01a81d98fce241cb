using System.Text.Json.Nodes;
using System.Xml.Linq;
using ExportPolicy.Rules.Tests.Proving;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>The command <c>policy diff</c>.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Embargo = "id: embargo, kind: embargo, targets: [KP], goods: lethal, directions: [to]";
    private const string Allowed = "id: allowed, kind: allowance, recipients: [SE, KP], goods: all";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Diff_LessIsRefused_SaysWhereAndByWhatAndExitsWith3()
    {
        var (before, after) = Policies(Embargo, "id: embargo, kind: embargo, targets: [KP], goods: {codes: [ML3]}, directions: [to]");

        var run = await Run.Of("policy", "diff", before, after, "--quick");

        Assert.Equal((3, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("before → after: verdicts change, some become milder\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("denied → permitted: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("embargoed (embargo): no longer denies", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  decided     before as of 2022-01-01, after as of 2023-01-01\n  cases       ", run.Out, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(run.Out, "as of 2022-01-01"));
        Assert.Equal(2, (await Run.Of("policy", "diff", after, before, "--quick")).ExitCode);
        Assert.Equal(0, (await Run.Of("policy", "diff", before, after, "--quick", "--exit-zero")).ExitCode);
    }

    [Fact]
    public async Task Diff_SamePolicy_SaysNothingIsDecidedOtherwise()
    {
        var (before, after) = Policies(Embargo, Embargo);

        var run = await Run.Of("policy", "diff", before, after, "--quick");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("before → after: nothing is decided otherwise\n\nCompared\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_CaseFiles_AreDecidedByBoth()
    {
        var (before, after) = Policies(Embargo, "id: embargo, kind: embargo, targets: [UA], goods: lethal, directions: [to]");
        var denied = _folder.Write("cases/denied.json", CliCases.Denied);
        _folder.Write("cases/other.json", CliCases.Denied.Replace("\"UA\"", "\"SE\"", StringComparison.Ordinal));

        var run = await Run.Of("policy", "diff", before, after, "--quick", "--cases", System.IO.Path.GetDirectoryName(denied)!, "--format", "json");

        Assert.Equal("", run.Error);
        var difference = JsonNode.Parse(run.Out)!;
        Assert.Equal(2, difference["filesDecided"]!.GetValue<int>());
        Assert.Equal(("2022-01-01", "2023-01-01"), (difference["beforeAsOf"]!.GetValue<string>(), difference["afterAsOf"]!.GetValue<string>()));
        var change = Assert.Single(difference["files"]!.AsArray())!;
        Assert.EndsWith("denied.json", change["file"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("denied", change["after"]!["outcome"]!.GetValue<string>());
    }

    [Fact]
    public async Task Diff_Report_IsAPageWithTheClasses()
    {
        var (before, after) = Policies(Embargo, "id: embargo, kind: embargo, targets: [KP], goods: all, directions: [to]");
        var path = System.IO.Path.Combine(_folder.Path, "page.html");

        await Run.Of("policy", "diff", before, after, "--quick", "--report", path);

        var page = XDocument.Parse((await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
        var said = page.Descendants("article").Select(article => article.Value).ToList();
        Assert.Contains(said, text => text.Contains("PERMITTED → DENIED", StringComparison.Ordinal) && text.Contains("embargoed (embargo): now denies", StringComparison.Ordinal));
    }

    private (string Before, string After) Policies(string before, string after) =>
        (_folder.Write("before.yaml", PolicyFiles.Of("before", [before, Allowed])), _folder.Write("after.yaml", PolicyFiles.Of("after", [after, Allowed]).Replace("from: 2022-01-01", "from: 2023-01-01", StringComparison.Ordinal)));
}
