using System.Text.Json.Nodes;
using ExportPolicy.Rules.Tests.Cli.Screen;

namespace ExportPolicy.Rules.Tests.Cli.Reports;

/// <summary>The page that <c>screen --report</c> writes.</summary>
public sealed class ScreenReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Page => Path.Combine(_folder.Path, "page.html");

    private string Out => Path.Combine(_folder.Path, "out.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Report_OfManyCases_HasTheNumbersOfTheSummaryAndBarsInProportion()
    {
        var input = _folder.Write("cases.jsonl", ScreenFiles.Mixed(60));

        var run = await Run.Of("screen", input, "--out", Out, "--report", Page, "--summary", "json");

        var (summary, page) = (JsonNode.Parse(run.Out)!, ReportPage.Read(Page));
        CaseReportTests.LoadsNothing(page);
        foreach (var (name, caption) in new[] { ("policies", "By policy"), ("destinations", "By destination"), ("codes", "By control code"), ("findings", "Findings that stood against a permit") })
        {
            var rows = summary[name]!.AsArray().Select(row => row!).ToList();
            Assert.Equal(rows.Select(row => $"{row["name"]} {row["permitted"]} {row["referred"]} {row["denied"]}"), page.Rows(caption));
            var most = rows.Max(Sum);
            Assert.Equal(
                rows.Select(row => Counts(row).Where(count => count > 0).Select(count => Math.Round(100.0 * count / most, 3)).ToArray()),
                page.Bars(caption));
        }

        var all = summary["all"]!;
        Assert.Equal($"{all["permitted"]} {all["referred"]} {all["denied"]} {all["errors"]}", string.Join(' ', page.Elements("dd").Take(4).Select(tile => tile.Nodes().First().ToString())));
        Assert.Empty(page.OfClass("chain"));
        Assert.Equal(PolicySet.Shipped.Policies.Where(policy => policy.Id is "kr-2022-10-28" or "un-dprk").Select(policy => $"{policy.Id} {policy.Digest}"), page.Rows("Policies that decided"));
        Assert.Contains(page.Elements("dd"), fact => fact.Value == input);
        Assert.All(page.OfClass("bar"), bar => Assert.Equal(("img", false), ((string?)bar.Attribute("role"), string.IsNullOrEmpty(bar.Element(ReportPage.Svg + "title")?.Value))));
    }

    [Fact]
    public async Task Report_OfChanges_HasTheNumbersOfTheSummary()
    {
        var earlier = Path.Combine(_folder.Path, "<earlier>.jsonl");
        await Run.Of("screen", _folder.Write("then.jsonl", ScreenFiles.Mixed(60).Replace("case-1", "case-2", StringComparison.Ordinal)), "--out", earlier);
        var input = _folder.Write("now.jsonl", ScreenFiles.Mixed(60).Replace("case-3", "case-4", StringComparison.Ordinal));

        var run = await Run.Of("screen", input, "--out", Out, "--against", earlier, "--report", Page, "--summary", "json");

        var (changes, page) = (JsonNode.Parse(run.Out)!["changes"]!, ReportPage.Read(Page));
        CaseReportTests.LoadsNothing(page);
        Assert.Equal(changes["outcomes"]!.AsArray().Select(row => $"{row!["name"]} {row["permitted"]} {row["referred"]} {row["denied"]}"), page.Rows("Outcomes now, by the outcome before"));
        Assert.NotEmpty(changes["reasons"]!.AsObject());
        foreach (var (before, reasons) in changes["reasons"]!.AsObject())
            Assert.Equal(reasons!.AsArray().Select(row => $"{row!["name"]} {row["permitted"]} {row["referred"]} {row["denied"]}"), page.Rows($"Why no longer {before}"));
        Assert.Contains(page.Elements("h3"), heading => heading.Value == $"Gone: {changes["gone"]!.AsObject().Sum(count => (int)count.Value!)}");
        Assert.All(changes["goneIds"]!.AsArray(), id => Assert.Contains((string)id!, page.Document.Root!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Report_OfASingleCase_HasItsChainAndClaims()
    {
        await Run.Of("screen", _folder.Write("cases.jsonl", ScreenFiles.Line(HostileCases.Json)), "--out", Out, "--report", Page);

        var page = ReportPage.Read(Page);
        CaseReportTests.LoadsNothing(page);
        Assert.Single(page.OfClass("chain"));
        Assert.NotEmpty(page.OfClass("matter"));
    }

    [Fact]
    public async Task Report_AfterAnInterrupt_IsThatOfTheWholeRun()
    {
        var input = _folder.Write("cases.jsonl", ScreenFiles.Mixed(60));
        string[] call = ["screen", input, "--out", Out, "--report", Page];
        await Run.Of(call);
        var whole = File.ReadAllText(Page);
        File.Delete(Page);

        await Run.Of([.. call, "--fail-fast"]);
        Assert.False(File.Exists(Page));
        await Run.Of([.. call, "--resume"]);

        Assert.Equal(whole, File.ReadAllText(Page));
    }

    [Fact]
    public async Task Report_OfASingleCaseBeforeAnInterrupt_HasItsChain()
    {
        var input = _folder.Write("cases.jsonl", $"{ScreenFiles.Line(HostileCases.Json)}\n{{\n{{\n");
        string[] call = ["screen", input, "--out", Out, "--report", Page];
        await Run.Of(call);
        var whole = File.ReadAllText(Page);
        File.Delete(Page);

        await Run.Of([.. call, "--fail-fast"]);
        Assert.False(File.Exists(Page));
        await Run.Of([.. call, "--resume"]);

        Assert.Single(ReportPage.Read(Page).OfClass("chain"));
        Assert.Equal(whole, File.ReadAllText(Page));
    }

    [Fact]
    public async Task Report_ThatCannotBeWritten_IsAnErrorAndLeavesTheRows()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no folder here in which nothing can be made.");
        var input = _folder.Write("cases.jsonl", ScreenFiles.Line(CliCases.Permitted));

        var run = await Run.Of("screen", input, "--out", Out, "--report", "/proc/page.html");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: cannot write the output: the report /proc/page.html cannot be written: ", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("1 case decided", run.Out, StringComparison.Ordinal);
        Assert.Single(ScreenFiles.Rows(Out));
    }

    [Theory]
    [InlineData("cases.jsonl", "INPUT")]
    [InlineData("out.jsonl", "--out")]
    [InlineData("errors.txt", "--errors")]
    public async Task Report_InPlaceOfAnotherFile_IsRefusedBeforeAnythingIsWritten(string name, string other)
    {
        var input = _folder.Write("cases.jsonl", ScreenFiles.Line(CliCases.Permitted));

        var run = await Run.Of("screen", input, "--out", Out, "--errors", Path.Combine(_folder.Path, "errors.txt"), "--report", Path.Combine(_folder.Path, name));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{other} and --report name the same file, which would be lost; write to another.", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
    }

    private static int[] Counts(JsonNode row) => [(int)row["permitted"]!, (int)row["referred"]!, (int)row["denied"]!];

    private static int Sum(JsonNode row) => Counts(row).Sum();
}
