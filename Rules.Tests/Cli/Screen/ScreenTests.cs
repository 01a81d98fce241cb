using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>The command screen: a row for every record, and nothing lost where one is broken.</summary>
public sealed class ScreenTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => Path.Combine(_folder.Path, "out.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Screen_OneCaseALine_WritesARowEachInOrder()
    {
        var input = _folder.Write("cases.jsonl", $"{ScreenFiles.Line(CliCases.Permitted, "a")}\n{ScreenFiles.Line(CliCases.Referred, "b")}\n{ScreenFiles.Line(CliCases.Denied, "c")}\n");

        var run = await Run.Of("screen", input, "--out", Out);

        Assert.Equal((3, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("3 cases decided: 1 permitted, 1 referred, 1 denied\n", run.Out, StringComparison.Ordinal);
        var rows = ScreenFiles.Rows(Out);
        Assert.Equal(["1 a permitted permitted permitted", "2 b referred referred referred", "3 c denied permitted denied"], rows.Select(row => $"{row["line"]} {row["id"]} {row["outcome"]} {row["byLetter"]} {row["onKnowledge"]}"));
        Assert.Contains("premise-contradicted@kr-2022-10-28/", rows[2]["findings"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("a licence of DAPA", rows[1]["missing"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("kr-2022-10-28", (string?)rows[0]["policies"]![0]!["id"]);
        Assert.Equal(PolicySet.Shipped.Policies.Single(policy => policy.Id == "kr-2022-10-28").Digest, (string?)rows[0]["policies"]![0]!["digest"]);
        Assert.False(File.Exists($"{Out}.checkpoint"));
    }

    [Fact]
    public async Task Screen_DecidesAsCheckDoes()
    {
        foreach (var json in (string[])[CliCases.Permitted, CliCases.Referred, CliCases.Denied])
        {
            var check = JsonNode.Parse((await Run.Of("check", _folder.Write("case.json", json), "--format", "json")).Out)!["cases"]![0]!;
            await Run.Of("screen", _folder.Write("cases.jsonl", ScreenFiles.Line(json)), "--out", Out);

            var row = Assert.Single(ScreenFiles.Rows(Out));

            Assert.Equal($"{check["outcome"]} {check["byLetter"]} {check["onKnowledge"]}", $"{row["outcome"]} {row["byLetter"]} {row["onKnowledge"]}");
            Assert.Equal(
                check["findings"]!.AsArray().Select(finding => $"{finding!["rule"]}{After("@", finding["policy"])}{After("/", finding["commitment"])}{After("#", finding["line"])}").Distinct(),
                row["findings"]!.AsArray().Select(finding => (string?)finding));
        }
    }

    private static string After(string sign, JsonNode? word) => word is null ? "" : $"{sign}{word}";

    [Fact]
    public async Task Screen_BrokenRecords_BecomeErrorRowsBesideTheirNeighbours()
    {
        var input = _folder.Write("cases.jsonl", string.Join('\n',
            ScreenFiles.Line(CliCases.Permitted, "first"), "no json", "", ScreenFiles.Line(CliCases.Permitted, "second").Replace("\"KR\"", "\"XX\"", StringComparison.Ordinal), "{}", ScreenFiles.Line(CliCases.Permitted, "last")));
        var errors = Path.Combine(_folder.Path, "errors.txt");

        var run = await Run.Of("screen", input, "--out", Out, "--errors", errors, "--only", "denied");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("2 cases decided: 2 permitted, 0 referred, 0 denied; 3 records could not be decided\n", run.Out, StringComparison.Ordinal);
        var rows = ScreenFiles.Rows(Out);
        Assert.Equal(["2 error", "4 error", "5 error"], rows.Select(row => $"{row["line"]} {row["outcome"]}"));
        Assert.StartsWith($"error: {input}(2,2): This is not JSON", (string?)rows[0]["errors"]![0], StringComparison.Ordinal);
        Assert.Contains("(4,", (string?)rows[1]["errors"]![0], StringComparison.Ordinal);
        Assert.Contains("'XX'", (string?)rows[1]["errors"]![0], StringComparison.Ordinal);
        Assert.Equal(rows.SelectMany(row => row["errors"]!.AsArray()).Select(error => (string?)error), File.ReadAllLines(errors));
    }

    [Theory]
    [InlineData("referred,denied", "referred denied")]
    [InlineData("permitted", "permitted")]
    public async Task Screen_Only_WritesTheseOutcomes(string only, string outcomes)
    {
        var input = _folder.Write("cases.jsonl", $"{ScreenFiles.Line(CliCases.Permitted)}\n{ScreenFiles.Line(CliCases.Referred)}\n{ScreenFiles.Line(CliCases.Denied)}\n");

        await Run.Of("screen", input, "--out", Out, "--only", only);

        Assert.Equal(outcomes, string.Join(' ', ScreenFiles.Rows(Out).Select(row => (string?)row["outcome"])));
    }

    [Fact]
    public async Task Screen_LineEndsMarksAndBlanks_AreNoCases()
    {
        var input = Path.Combine(_folder.Path, "cases.jsonl");
        File.WriteAllBytes(input, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"\r\n  \r\n{ScreenFiles.Line(CliCases.Permitted, "one")}\r\n\n{ScreenFiles.Line(CliCases.Permitted, "two")}")]);

        Assert.Equal(0, (await Run.Of("screen", input, "--out", Out)).ExitCode);
        Assert.Equal(["3 one", "5 two"], ScreenFiles.Rows(Out).Select(row => $"{row["line"]} {row["id"]}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Screen_AnyNumberOfThreads_WritesTheSame(int threads)
    {
        var input = _folder.Write("cases.jsonl", ScreenFiles.Mixed(400));
        var errors = Path.Combine(_folder.Path, "errors.txt");
        var one = await Run.Of("screen", input, "--out", Out, "--errors", errors, "--threads", "1", "--summary", "json");
        var (rows, told) = (File.ReadAllText(Out), File.ReadAllText(errors));

        var run = await Run.Of("screen", input, "--out", Out, "--errors", errors, "--threads", $"{threads}", "--summary", "json");

        Assert.Equal(one, run);
        Assert.Equal((rows, told), (File.ReadAllText(Out), File.ReadAllText(errors)));
        Assert.Equal(Enumerable.Range(1, 400), ScreenFiles.Rows(Out).Select(row => (int)row["line"]!));
    }

    [Fact]
    public async Task Screen_Gzip_ReadsAsIfItWerePlain()
    {
        var plain = _folder.Write("cases.jsonl", ScreenFiles.Mixed(30));
        var packed = Path.Combine(_folder.Path, "cases.anything");
        using (var gzip = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
            gzip.Write(File.ReadAllBytes(plain));
        await Run.Of("screen", plain, "--out", Out);
        var rows = File.ReadAllText(Out);

        await Run.Of("screen", packed, "--out", Out);

        Assert.Equal(rows.Replace(plain, packed, StringComparison.Ordinal), File.ReadAllText(Out));
    }

    [Fact]
    public async Task Screen_GzipCutOff_KeepsWhatWasReadAndSaysSo()
    {
        var packed = Path.Combine(_folder.Path, "cases.jsonl.gz");
        using (var gzip = new GZipStream(File.Create(packed), CompressionLevel.NoCompression))
            gzip.Write(Encoding.UTF8.GetBytes(ScreenFiles.Mixed(300)));
        using (var file = File.OpenWrite(packed))
            file.SetLength(file.Length / 2);

        var run = await Run.Of("screen", packed, "--out", Out);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: The input cannot be read on: ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{ScreenFiles.Rows(Out).Length} records done", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Screen_LineLongerThanACase_IsAnErrorAndNotHeld()
    {
        var input = _folder.Write("cases.jsonl", $"{{\"title\": \"{new string('x', CaseReader.DefaultMaxBytes)}\"}}\n{ScreenFiles.Line(CliCases.Permitted, "after")}\n");

        await Run.Of("screen", input, "--out", Out);

        Assert.Equal(["1 error", "2 permitted"], ScreenFiles.Rows(Out).Select(row => $"{row["line"]} {row["outcome"]}"));
    }

    [Fact]
    public async Task Screen_FailFast_EndsWithTheFirstErrorWhateverTheThreads()
    {
        var input = _folder.Write("cases.jsonl", ScreenFiles.Mixed(300));

        var run = await Run.Of("screen", input, "--out", Out, "--fail-fast", "--threads", "4");

        Assert.Equal((1, "stopped at the first record that cannot be decided; 11 records done; give the same call with --resume to go on\n"), (run.ExitCode, run.Error));
        Assert.Equal(11, ScreenFiles.Rows(Out).Length);
    }

    [Fact]
    public async Task Screen_ToStandardOutput_WritesRowsThereAndTheSummaryBesideThem()
    {
        var input = _folder.Write("cases.jsonl", ScreenFiles.Line(CliCases.Permitted, "a"));

        var run = await Run.Of("screen", input, "--out", "-");

        Assert.StartsWith("{\"line\":1,\"id\":\"a\",\"outcome\":\"permitted\"", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("1 case decided", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: {folder}/nowhere.jsonl: The file does not exist; check the path.\n", "{folder}/nowhere.jsonl", "--out", "{folder}/out.jsonl")]
    [InlineData("error: {folder}: This is a folder; expected a file of cases. For a folder of case files use 'check'.\n", "{folder}", "--out", "{folder}/out.jsonl")]
    [InlineData("error: --only: 'refered' is unknown; expected permitted, referred or denied. Did you mean 'referred'?\nsee export-policy screen --help\n", "{folder}/cases.jsonl", "--out", "-", "--only", "refered")]
    [InlineData("error: --threads: '0' is no number of threads; expected 1 to 1024.\nsee export-policy screen --help\n", "{folder}/cases.jsonl", "--out", "-", "--threads", "0")]
    [InlineData("error: The name of a file is blank; expected a path.\nsee export-policy screen --help\n", "", "--out", "-")]
    [InlineData("error: --out: The name of a file is blank; expected a path.\nsee export-policy screen --help\n", "{folder}/cases.jsonl", "--out", "")]
    [InlineData("error: --against: The name of a file is blank; expected a path.\nsee export-policy screen --help\n", "{folder}/cases.jsonl", "--out", "-", "--against", " ")]
    [InlineData("error: --errors: The name of a file is blank; expected a path.\nsee export-policy screen --help\n", "{folder}/cases.jsonl", "--out", "-", "--errors", "")]
    [InlineData("error: --columns: The name of a file is blank; expected a path.\nsee export-policy screen --help\n", "{folder}/cases.jsonl", "--out", "-", "--columns", "")]
    [InlineData("error: --report: The name of a file is blank; expected a path.\nsee export-policy screen --help\n", "{folder}/cases.jsonl", "--out", "-", "--report", "")]
    [InlineData("error: --resume: Standard output (--out -) cannot be resumed; name a file, or start anew without --resume.\n", "{folder}/cases.jsonl", "--out", "-", "--resume")]
    [InlineData("error: {folder}/none/out.jsonl: The file cannot be written: Could not find a part of the path '{folder}/none/out.jsonl'.\n", "{folder}/cases.jsonl", "--out", "{folder}/none/out.jsonl")]
    [InlineData("error: {folder}/out.jsonl.checkpoint: There is no checkpoint and no output, so nothing was begun. Start without --resume.\n", "{folder}/cases.jsonl", "--out", "{folder}/out.jsonl", "--resume")]
    public async Task Screen_WrongCall_SaysWhatToDoAndWritesNothing(string error, params string[] args)
    {
        _folder.Write("cases.jsonl", ScreenFiles.Line(CliCases.Permitted));

        var run = await Run.Of(["screen", .. args.Select(each => each.Replace("{folder}", _folder.Path, StringComparison.Ordinal))]);

        Assert.Equal((1, "", error.Replace("{folder}", _folder.Path, StringComparison.Ordinal)), (run.ExitCode, run.Out, run.Error));
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public async Task Screen_OutputIsFull_SaysSoAndWhereToGoOn()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no device here that is always full.");
        var input = _folder.Write("cases.jsonl", ScreenFiles.Line(CliCases.Permitted));

        File.CreateSymbolicLink(Out, "/dev/full");

        var run = await Run.Of("screen", input, "--out", Out);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"error: cannot write the output: {Out} cannot be written: No space left on device", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n0 records done; give the same call with --resume to go on\n", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists($"{Out}.checkpoint"));
    }

    [Fact]
    public async Task Screen_ToADevice_LeavesNoCheckpointBesideIt()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no device here that is always full.");
        var input = _folder.Write("cases.jsonl", ScreenFiles.Line(CliCases.Permitted));

        var run = await Run.Of("screen", input, "--out", "/dev/full");

        Assert.EndsWith("\n0 records done\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Run.Of("screen", input, "--out", "/dev/null")).ExitCode);
    }

    [Theory]
    [InlineData("cases.jsonl", "")]
    [InlineData("cases.jsonl", "\n\n")]
    [InlineData("cases.csv", "id,date,kind,basis,stage,exporter,exporter-kind,exporter-state,end-user,end-user-kind,end-user-state,route,line,description,codes,quantity,unit\n")]
    public async Task Screen_NoCase_IsAnError(string name, string text)
    {
        var run = await Run.Of("screen", _folder.Write(name, text), "--out", Out, "--exit-zero");

        Assert.Equal((1, "", "error: No input has a case, so nothing was decided; expected at least one. Check that the files were written to their end.\n"), (run.ExitCode, run.Out, run.Error));
        Assert.False(File.Exists($"{Out}.checkpoint"));
    }

    [Fact]
    public async Task Screen_LineCutOff_IsToldAsALine()
    {
        await Run.Of("screen", _folder.Write("cases.jsonl", $"{ScreenFiles.Line(CliCases.Permitted)}\n{ScreenFiles.Line(CliCases.Permitted)[..50]}\n"), "--out", Out);

        Assert.Contains("(2): The line ends before its JSON is complete; expected a whole case on one line.", (string?)Assert.Single(ScreenFiles.Rows(Out)[1]["errors"]!.AsArray()), StringComparison.Ordinal);
    }
}
