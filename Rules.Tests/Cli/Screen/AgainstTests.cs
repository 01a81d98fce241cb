using System.IO.Compression;
using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>What <c>screen --against</c> says of changes since an earlier run.</summary>
public sealed class AgainstTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Earlier => Path.Combine(_folder.Path, "earlier.jsonl");

    private string Out => Path.Combine(_folder.Path, "out.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Against_EveryKindOfChange_IsCountedAndStandsInTheRows()
    {
        await Screened(("same", CliCases.Permitted), ("worse", CliCases.Permitted), ("denied-now", CliCases.Permitted), ("better", CliCases.Referred), ("gravest", CliCases.Referred), ("gone-1", CliCases.Denied), ("gone-2", CliCases.Permitted));

        var run = await Against(("new", CliCases.Denied), ("denied-now", CliCases.Denied), ("same", CliCases.Permitted), ("worse", CliCases.Referred), ("better", CliCases.Permitted), ("gravest", CliCases.Denied));

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            [
                "new none denied", "denied-now permitted denied", "same permitted permitted", "worse permitted referred", "better referred permitted", "gravest referred denied",
            ],
            ScreenFiles.Rows(Out).Select(row => $"{row["id"]} {row["before"]} {row["outcome"]}"));
        Assert.Contains($"\nAgainst {Earlier}: 2 no longer permitted, 1 now permitted, 1 new, 2 gone\n", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"\nBefore, and now +permitted +referred +denied\npermitted +1 +1 +1\nreferred +1 +0 +1\nnone +0 +0 +1\n\n", run.Out);
        Assert.Matches(@"\nWhy no longer permitted +permitted +referred +denied\n(found now: .*\n)*found now: premise-contradicted@kr-2022-10-28/us-is-end-user +0 +0 +1\n", run.Out);
        Assert.Matches(@"\nstands against it now: licence-required@kr-2022-10-28/us-is-end-user +0 +1 +0\n", run.Out);
        Assert.Matches(@"\nWhy no longer referred +permitted +referred +denied\n", run.Out);
        Assert.Matches(@"\ndocuments that were missing are there +1 +0 +0\n", run.Out);
        Assert.Contains("\nNo longer permitted: denied-now, worse\nGone: gone-1, gone-2\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Against_RowsOfOtherOutcomes_SayWhyAndOthersDoNot()
    {
        await Screened(("a", CliCases.Permitted), ("b", CliCases.Permitted), ("c", CliCases.Denied));

        await Against(("a", CliCases.Permitted), ("b", CliCases.Denied), ("c", CliCases.Permitted));

        var rows = ScreenFiles.Rows(Out);
        Assert.Null(rows[0]["why"]);
        Assert.Contains("found now: no-lethal-aid-by-evidence@kr-2022-10-28/no-lethal-aid-ua", Why(rows[1]));
        Assert.All(Why(rows[1]), reason => Assert.StartsWith("found now: ", reason, StringComparison.Ordinal));
        Assert.Contains("found no longer: premise-contradicted@kr-2022-10-28/us-is-end-user", Why(rows[2]));
    }

    [Fact]
    public async Task Against_OtherPolicies_NamesThoseThatChangedCameAndWent()
    {
        await Screened(("a", CliCases.Permitted));
        var row = JsonNode.Parse(File.ReadAllText(Earlier))!;
        row["outcome"] = "denied";
        row["policies"]![0]!["digest"] = "0000";
        row["policies"]![1]!["id"] = "no-longer";
        File.WriteAllText(Earlier, row.ToJsonString());

        await Against(("a", CliCases.Permitted));

        Assert.Equal(["policy that changed: kr-2022-10-28", "policy that decides now: un-dprk", "policy that decides no longer: no-longer"], Why(Assert.Single(ScreenFiles.Rows(Out))));
    }

    [Fact]
    public async Task Against_NothingThatTells_SaysSo()
    {
        await Screened(("a", CliCases.Permitted));
        File.WriteAllText(Earlier, File.ReadAllText(Earlier).Replace("\"outcome\":\"permitted\"", "\"outcome\":\"referred\"", StringComparison.Ordinal));

        await Against(("a", CliCases.Permitted));

        Assert.Equal(["neither findings nor policies tell; compare the cases"], Why(Assert.Single(ScreenFiles.Rows(Out))));
    }

    [Fact]
    public async Task Against_AmbiguousRepeatedUndecidedAndUnreadable_AreSaidAndNotGuessed()
    {
        await Screened(("twice", CliCases.Permitted), ("twice", CliCases.Denied), ("one", CliCases.Permitted), ("lost", CliCases.Permitted));
        File.AppendAllText(Earlier, "{\"line\":5,\"outcome\":\"error\",\"errors\":[\"wrong\"]}\n{\"line\":6,\"id\":\"half\",\"outc\n{\"line\":7,\"id\":\"odd\",\"outcome\":\"allowed\",\"findings\":[],\"missing\":[],\"policies\":[]}\n");

        var run = await Against(("twice", CliCases.Denied), ("one", CliCases.Denied), ("one", CliCases.Permitted), ("half", CliCases.Permitted), ("odd", "{ \"transfer\": {} }"));

        Assert.Equal(["ambiguous", "permitted", "permitted", "none"], ScreenFiles.Rows(Out).Where(row => (string?)row["outcome"] != "error").Select(row => (string?)row["before"]));
        Assert.Contains("1 no longer permitted, 0 now permitted, 1 new, 1 gone\n", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            """
            No longer permitted: one
            Gone: lost
            1 record of this run could not be decided; what is gone may be among them.
            1 id in several rows of the earlier run: not compared.
            1 record of this run with the id of another record: each compared with the same earlier row.
            1 record that the earlier run could not decide: new where they are decided now.
            2 lines of the earlier run not readable as a row, the first in line 6: new where they are decided now.

            """.ReplaceLineEndings("\n"), run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Against_Gzip_ReadsAsIfItWerePlain()
    {
        await Screened(("a", CliCases.Permitted), ("b", CliCases.Denied));
        var plain = await Against(("a", CliCases.Denied));
        var packed = Path.Combine(_folder.Path, "packed");
        using (var gzip = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
            gzip.Write(File.ReadAllBytes(Earlier));

        var run = await Run.Of("screen", Path.Combine(_folder.Path, "now.jsonl"), "--out", Out, "--against", packed);

        Assert.Equal(plain.Out, run.Out.Replace(packed, Earlier, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Against_OnlySomeOutcomes_CountsAll()
    {
        await Screened(("a", CliCases.Permitted), ("b", CliCases.Permitted), ("c", CliCases.Permitted));

        var run = await Against(["--only", "denied"], ("a", CliCases.Referred), ("b", CliCases.Denied), ("c", CliCases.Permitted));

        Assert.Equal(["b permitted"], ScreenFiles.Rows(Out).Select(row => $"{row["id"]} {row["before"]}"));
        Assert.Contains("2 no longer permitted, 0 now permitted, 0 new, 0 gone\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Against_ManyRecords_ComeToTheSameOnAnyThreadsAndAfterAnInterrupt(int threads)
    {
        var input = _folder.Write("now.jsonl", ScreenFiles.Mixed(400));
        await Run.Of("screen", _folder.Write("then.jsonl", ScreenFiles.Mixed(300).Replace("case-1", "case-2", StringComparison.Ordinal).Replace("case-3", "other", StringComparison.Ordinal)), "--out", Earlier);
        string[] call = ["screen", input, "--out", Out, "--against", Earlier, "--threads", $"{threads}", "--summary", "json"];
        var whole = await Run.Of(call);
        var rows = File.ReadAllText(Out);

        var stopped = await Run.Of([.. call, "--fail-fast"]);
        Assert.Contains("11 records done", stopped.Error, StringComparison.Ordinal);
        var resumed = await Run.Of([.. call, "--resume"]);

        Assert.Equal(whole, resumed);
        Assert.Equal(rows, File.ReadAllText(Out));
        var changes = JsonNode.Parse(whole.Out)!["changes"]!;
        var earlier = ScreenFiles.Rows(Earlier).Select(row => (string?)row["id"]).OfType<string>().GroupBy(id => id).ToList();
        var now = ScreenFiles.Rows(Out).Select(row => (string?)row["id"]).OfType<string>().ToHashSet();
        var unique = earlier.Where(id => id.Count() == 1).Select(id => id.Key).ToList();
        Assert.True(unique.Count < earlier.Count);
        Assert.Equal(earlier.Count - unique.Count, (int)changes["ambiguousIds"]!);
        Assert.Equal(unique.Where(id => !now.Contains(id)), changes["goneIds"]!.AsArray().Select(id => (string?)id));
        Assert.Equal(unique.Count(id => !now.Contains(id)), changes["gone"]!.AsObject().Sum(count => (int)count.Value!));
        var lost = ScreenFiles.Rows(Out).Where(row => (string?)row["before"] == "permitted" && (string?)row["outcome"] != "permitted").Select(row => (string?)row["id"]);
        Assert.Equal(lost, changes["noLongerPermittedIds"]!.AsArray().Select(id => (string?)id));
        Assert.Equal(lost.Count(), (int)changes["noLongerPermitted"]!);
    }

    [Fact]
    public async Task Against_ResumedWithAnotherEarlierRun_IsRefused()
    {
        await Screened(("a", CliCases.Permitted));
        var input = _folder.Write("now.jsonl", ScreenFiles.Mixed(40));
        await Run.Of("screen", input, "--out", Out, "--against", Earlier, "--fail-fast");

        var without = await Run.Of("screen", input, "--out", Out, "--resume");
        var text = File.ReadAllText(Earlier);
        File.WriteAllText(Earlier, text.Replace("\"a\"", "\"b\"", StringComparison.Ordinal));
        Assert.NotEqual(text, File.ReadAllText(Earlier));
        var changed = await Run.Of("screen", input, "--out", Out, "--against", Earlier, "--resume");

        Assert.All([without, changed], run => Assert.Contains("other inputs, options or policies; expected the same call", run.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nowhere.jsonl", "The file does not exist; check the path.")]
    [InlineData("now.jsonl", "Line 1 is no row that 'export-policy screen' writes; expected its output as JSON Lines. Check the path.")]
    [InlineData("text.txt", "Line 2 is no row that 'export-policy screen' writes; expected its output as JSON Lines. Check the path.")]
    [InlineData("cut.gz", "The earlier run cannot be read to its end: ")]
    [InlineData("stopped.jsonl", "The run that wrote it was interrupted, so what it lacks would pass for new. Finish it with --resume first.")]
    [InlineData("empty.jsonl", "There is no row in it, so everything would pass for new; expected what an earlier run wrote. Check the path.")]
    [InlineData("out.jsonl", "--against and --out name the same file, which would be lost; write to another.")]
    public async Task Against_WrongFile_SaysWhatToDoAndWritesNothing(string name, string error)
    {
        await Screened(("a", CliCases.Permitted));
        var input = _folder.Write("now.jsonl", ScreenFiles.Line(CliCases.Permitted));
        _folder.Write("empty.jsonl", "\n");
        _folder.Write("text.txt", "\nsome text\n");
        File.Copy(Earlier, Path.Combine(_folder.Path, "stopped.jsonl"));
        _folder.Write("stopped.jsonl.checkpoint", "{}");
        using (var gzip = new GZipStream(File.Create(Path.Combine(_folder.Path, "cut.gz")), CompressionLevel.NoCompression))
            gzip.Write(File.ReadAllBytes(Earlier));
        using (var cut = File.OpenWrite(Path.Combine(_folder.Path, "cut.gz")))
            cut.SetLength(cut.Length - 20);
        var path = Path.Combine(_folder.Path, name);

        var run = await Run.Of("screen", input, "--out", Out, "--against", path);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"error: {path}: {error}", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
    }

    private static IEnumerable<string> Why(JsonNode row) => row["why"]!.AsArray().Select(reason => (string)reason!);

    private async Task Screened(params (string Id, string Json)[] cases) =>
        await Run.Of("screen", _folder.Write("then.jsonl", Lines(cases)), "--out", Earlier);

    private Task<Run> Against(params (string Id, string Json)[] cases) => Against([], cases);

    private Task<Run> Against(string[] options, params (string Id, string Json)[] cases) =>
        Run.Of(["screen", _folder.Write("now.jsonl", Lines(cases)), "--out", Out, "--against", Earlier, .. options]);

    private static string Lines((string Id, string Json)[] cases) => string.Concat(cases.Select(each => ScreenFiles.Line(each.Json, each.Id) + "\n"));
}
