namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>What a run writes never takes the place of what it reads, or of something else that it writes.</summary>
public sealed class OwnFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INPUT and --out", "cases.jsonl", "--out", "cases.jsonl")]
    [InlineData("INPUT and --out", "cases.jsonl", "--out", "none/../cases.jsonl")]
    [InlineData("INPUT and --out", "cases.jsonl", "--out", "link.jsonl")]
    [InlineData("INPUT and --out", "linked/cases.jsonl", "--out", "cases.jsonl")]
    [InlineData("INPUT and --errors", "other.jsonl", "cases.jsonl", "--out", "out.jsonl", "--errors", "cases.jsonl")]
    [InlineData("--out and --errors", "cases.jsonl", "--out", "out.jsonl", "--errors", "linked/out.jsonl")]
    [InlineData("--errors and the checkpoint of --out", "cases.jsonl", "--out", "out.jsonl", "--errors", "out.jsonl.checkpoint")]
    [InlineData("INPUT and the checkpoint of --out", "out.jsonl.checkpoint.next", "--out", "out.jsonl")]
    [InlineData("--columns and --out", "orders.csv", "--columns", "columns.yaml", "--out", "columns.yaml")]
    [InlineData("--policy and --errors", "cases.jsonl", "--policy", "policy.yaml", "--out", "out.jsonl", "--errors", "policy.yaml")]
    [InlineData("--against and --errors", "cases.jsonl", "--against", "other.jsonl", "--out", "out.jsonl", "--errors", "other.jsonl")]
    [InlineData("--errors and the new page of --report", "cases.jsonl", "--report", "page.html", "--out", "out.jsonl", "--errors", "page.html.next")]
    public async Task Files_ThatAreTheSame_AreRefusedAndLeftAsTheyWere(string names, params string[] args)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        foreach (var name in new[] { "cases.jsonl", "other.jsonl", "out.jsonl", "out.jsonl.checkpoint.next", "columns.yaml", "policy.yaml", "orders.csv" })
            _folder.Write(name, ScreenFiles.Line(CliCases.Permitted));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.jsonl"), "cases.jsonl");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "linked"), _folder.Path);
        var before = Texts();

        var run = await Run.Of(["screen", .. args.Select(each => each.StartsWith('-') ? each : Path.Combine(_folder.Path, each))]);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.EndsWith($": {names} name the same file, which would be lost; write to another.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Texts());
    }

    [Fact]
    public async Task Errors_ThatCannotBeWritten_LeaveTheOutputOfBefore()
    {
        var (input, output) = (_folder.Write("cases.jsonl", ScreenFiles.Line(CliCases.Permitted)), _folder.Write("out.jsonl", "of before"));

        var run = await Run.Of("screen", input, "--out", output, "--errors", Path.Combine(_folder.Path, "none", "errors.txt"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("errors.txt: The file cannot be written: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("of before", File.ReadAllText(output));
    }

    private string[] Texts() => [.. Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal).Select(path => $"{path} {File.ReadAllText(path)}")];
}
