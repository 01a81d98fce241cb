using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>The command screen reads CSV: what its rows say is decided as the same case in JSON.</summary>
public sealed class CsvInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => Path.Combine(_folder.Path, "out.jsonl");

    private static string[] Samples => [.. Directory.GetFiles(Repository.File("samples", "cases"), "*.json").Order(StringComparer.Ordinal).Where(file => CaseCsv.CanHold(File.ReadAllText(file))).Select(Movable)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task Csv_EverySampleWhoseFactsColumnsCanSay_DecidesAsItsJson(char separator)
    {
        var samples = Samples;
        Assert.InRange(samples.Length, 45, 76);
        var json = _folder.Write("cases.jsonl", string.Concat(samples.Select(sample => ScreenFiles.Line(sample) + "\n")));
        var csv = _folder.Write("cases.csv", CaseCsv.Of(samples, separator));
        var expected = await Run.Of("screen", json, "--out", Out, "--exit-zero");
        var rows = Verdicts(Out);

        var run = await Run.Of("screen", csv, "--out", Out, "--exit-zero");

        Assert.Equal(expected, run);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(rows, Verdicts(Out));
    }

    [Fact]
    public async Task Csv_NamesOfColumns_MayBeWrittenAsPeopleWriteThem()
    {
        var csv = CaseCsv.Of([CliCases.Permitted]);
        var header = csv.Split('\r')[0];
        var input = _folder.Write("orders.csv", csv.Replace(header, header.Replace("end-user-state", "End User_State", StringComparison.Ordinal).Replace("quantity", " Quantity", StringComparison.Ordinal), StringComparison.Ordinal));

        Assert.Equal(0, (await Run.Of("screen", input, "--out", Out)).ExitCode);
    }

    [Fact]
    public async Task Csv_QuotedCellsOverSeveralLines_KeepTheLinesRight()
    {
        var cases = new[] { "a", "b", "c" }.Select(id => CliCases.Edit(root =>
        {
            root["transfer"]!["id"] = id;
            root["transfer"]!["lines"]![0]!["description"] = "shells, \"155 mm\"\nand\r\nmore";
        }));
        var input = _folder.Write("orders.csv", CaseCsv.Of(cases));

        await Run.Of("screen", input, "--out", Out);

        Assert.Equal(["2 a permitted", "5 b permitted", "8 c permitted"], ScreenFiles.Rows(Out).Select(row => $"{row["line"]} {row["id"]} {row["outcome"]}"));
    }

    [Fact]
    public async Task Csv_MarksBlankLinesAndBlankRows_AreNoCases()
    {
        var rows = CaseCsv.Of([CliCases.Permitted]).Split("\r\n");
        var input = Path.Combine(_folder.Path, "orders.csv");
        File.WriteAllBytes(input, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"\n{rows[0]}\n\n{new string(',', rows[0].Count(sign => sign == ','))}\n{rows[1]}")]);

        Assert.Equal(0, (await Run.Of("screen", input, "--out", Out)).ExitCode);
        Assert.Equal(["5"], ScreenFiles.Rows(Out).Select(row => $"{row["line"]}"));
    }

    [Fact]
    public async Task Csv_Gzip_AndBesideOtherInputs_ReadsAsTheRest()
    {
        var packed = Path.Combine(_folder.Path, "orders.csv.gz");
        using (var gzip = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(CaseCsv.Of([ScreenFiles.Line(CliCases.Referred, "packed")])));
        var plain = _folder.Write("orders.csv", CaseCsv.Of([ScreenFiles.Line(CliCases.Permitted, "plain")]));
        var lines = _folder.Write("orders.jsonl", ScreenFiles.Line(CliCases.Denied, "json"));
        var other = _folder.Write("orders.txt", CaseCsv.Of([ScreenFiles.Line(CliCases.Permitted, "other")]));

        await Run.Of("screen", packed, plain, lines, other, "--input-format", "csv", "--out", Out);

        Assert.Equal(["packed referred", "plain permitted", "json denied", "other permitted"], ScreenFiles.Rows(Out).Select(row => $"{row["id"]} {row["outcome"]}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Csv_AnyNumberOfThreads_WritesTheSame(int threads)
    {
        var good = Enumerable.Range(1, 300).Select(number => ScreenFiles.Line((number % 3) switch { 0 => CliCases.Referred, _ => CliCases.Permitted }, $"case-{number}"));
        var lines = CaseCsv.Of(good).Split("\r\n");
        var input = _folder.Write("orders.csv", string.Join('\n', lines.Select((line, number) => number % 13 == 12 ? line + ",too,many" : line)));
        var errors = Path.Combine(_folder.Path, "errors.txt");
        var one = await Run.Of("screen", input, "--out", Out, "--errors", errors, "--threads", "1");
        var expected = (File.ReadAllText(Out), File.ReadAllText(errors));

        Assert.Equal(one, await Run.Of("screen", input, "--out", Out, "--errors", errors, "--threads", $"{threads}"));
        Assert.Equal(expected, (File.ReadAllText(Out), File.ReadAllText(errors)));
        Assert.Equal(300, ScreenFiles.Rows(Out).Length);
    }

    [Fact]
    public async Task Csv_Interrupted_GoesOnWhereItStopped()
    {
        var lines = CaseCsv.Of(Enumerable.Range(1, 40).Select(number => ScreenFiles.Line(CliCases.Permitted, $"case-{number}"))).Split("\r\n");
        lines[11] = lines[11].Replace("contracted", "contacted", StringComparison.Ordinal);
        var input = _folder.Write("orders.csv", string.Join('\n', lines));
        var whole = await Run.Of("screen", input, "--out", Out);
        var expected = File.ReadAllText(Out);

        Assert.Contains("11 records done", (await Run.Of("screen", input, "--out", Out, "--fail-fast")).Error, StringComparison.Ordinal);

        Assert.Equal(whole, await Run.Of("screen", input, "--out", Out, "--resume"));
        Assert.Equal(expected, File.ReadAllText(Out));
    }

    // Under its own name, and with policies that are found from everywhere.
    private static string Movable(string file)
    {
        var root = JsonNode.Parse(File.ReadAllText(file))!;
        if (root["policies"] is JsonArray policies)
            root["policies"] = new JsonArray([.. policies.Select(policy => (JsonNode)(((string)policy!).EndsWith(".yaml", StringComparison.Ordinal) ? Path.GetFullPath((string)policy!, Path.GetDirectoryName(file)!) : (string)policy!))]);
        return ScreenFiles.Line(root.ToJsonString(), Path.GetFileNameWithoutExtension(file));
    }

    // Lines of another file: where a record stands is all that may differ.
    private static string[] Verdicts(string path) => [.. ScreenFiles.Rows(path).Select(row =>
    {
        row.AsObject().Remove("line");
        return row.ToJsonString();
    })];
}
