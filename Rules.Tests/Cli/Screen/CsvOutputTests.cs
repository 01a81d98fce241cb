using CsvHelper;
using ExportPolicy.Rules.Cli;

namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>The command screen writes CSV with the members of JSON Lines.</summary>
public sealed class CsvOutputTests : IDisposable
{
    private static readonly string[] Lists = ["findings", "missing", "why", "errors"];

    private readonly TemporaryFolder _folder = new();

    private string Out => Path.Combine(_folder.Path, "out.csv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task CsvOutput_HoldsTheMembersOfJsonLines()
    {
        var input = _folder.Write("cases.jsonl", ScreenFiles.Mixed(40));
        var other = _folder.Write("other.jsonl", ScreenFiles.Mixed(5));
        var lines = Path.Combine(_folder.Path, "out.jsonl");
        await Run.Of("screen", input, other, "--out", lines);

        await Run.Of("screen", input, other, "--out", Out);

        var (rows, expected) = (Rows(Out), ScreenFiles.Rows(lines));
        Assert.Equal(45, rows.Count);
        foreach (var (row, json) in rows.Zip(expected))
        {
            foreach (var (name, value) in json.AsObject())
            {
                Assert.Equal(
                    name == "policies" ? string.Join(" | ", value!.AsArray().Select(policy => $"{policy!["id"]} {policy["digest"]}"))
                        : Lists.Contains(name) ? string.Join(" | ", value!.AsArray().Select(item => (string?)item))
                        : value!.ToString(),
                    row[name]);
            }

            Assert.All(row.Where(cell => !json.AsObject().ContainsKey(cell.Key)), cell => Assert.Equal("", cell.Value));
        }
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public async Task CsvOutput_WhatASpreadsheetWouldRun_IsText(string id)
    {
        await Run.Of("screen", _folder.Write("cases.jsonl", ScreenFiles.Line(CliCases.Permitted, id)), "--out", Out);

        Assert.Equal($"'{id}", Assert.Single(Rows(Out))["id"]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData(" =1", " '=1")]
    [InlineData("\t@A1", "\"\t'@A1\"")]
    [InlineData("\r\n-1", "\"\r\n'-1\"")]
    [InlineData("\u00A0\u3000+1", "\u00A0\u3000'+1")]
    [InlineData("\uFEFF\u200B=1", "\uFEFF\u200B'=1")]
    [InlineData("\0=1", "\0'=1")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("\uFF0B1", "'\uFF0B1")]
    [InlineData("\uFF0D1", "'\uFF0D1")]
    [InlineData("\uFF20A1", "'\uFF20A1")]
    [InlineData("a;=1", "\"a;'=1\"")]
    [InlineData("a;\"=1", "\"a;\"\"'=1\"")]
    [InlineData("a\t =1", "\"a\t '=1\"")]
    [InlineData("a\n=1", "\"a\n'=1\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a\tb", "\"a\tb\"")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("a=1, b+c-d@e", "\"a=1, b+c-d@e\"")]
    [InlineData("order-1", "order-1")]
    public void SpreadsheetCell_Hostile_StaysOneText(string text, string expected) => Assert.Equal(expected, SpreadsheetCell.Of(text));

    [Fact]
    public void SpreadsheetCell_LongWhiteSpace_IsKept() =>
        Assert.Equal(4_000_001, SpreadsheetCell.Of(new string(' ', 4_000_000) + "x").Length);

    [Fact]
    public async Task CsvOutput_Resumed_HasOneHeader()
    {
        var input = _folder.Write("cases.jsonl", ScreenFiles.Mixed(40));
        var whole = await Run.Of("screen", input, "--out", Out);
        var expected = File.ReadAllText(Out);

        foreach (var interrupt in new[] { true, false })
        {
            await (interrupt ? Run.Of(colour: false, new CancellationToken(canceled: true), "screen", input, "--out", Out) : Run.Of("screen", input, "--out", Out, "--fail-fast"));
            Assert.StartsWith("line,id,outcome,byLetter,onKnowledge,findings,missing,policies,errors\n", File.ReadAllText(Out), StringComparison.Ordinal);

            Assert.Equal(whole, await Run.Of("screen", input, "--out", Out, "--resume"));
            Assert.Equal(expected, File.ReadAllText(Out));
        }
    }

    [Fact]
    public async Task CsvOutput_ToStandardOutput_IsAskedForByFormat()
    {
        var run = await Run.Of("screen", _folder.Write("cases.jsonl", ScreenFiles.Line(CliCases.Permitted, "a")), "--out", "-", "--output-format", "csv");

        Assert.StartsWith("line,id,outcome,byLetter,onKnowledge,findings,missing,policies,errors\n1,a,permitted,permitted,permitted,", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CsvOutput_Compared_SaysWhatWasBefore()
    {
        var lines = Path.Combine(_folder.Path, "before.jsonl");
        await Run.Of("screen", _folder.Write("cases.jsonl", ScreenFiles.Line(CliCases.Permitted, "a")), "--out", lines);

        await Run.Of("screen", _folder.Write("cases.jsonl", ScreenFiles.Line(CliCases.Referred, "a")), "--out", Out, "--against", lines);

        var row = Assert.Single(Rows(Out));
        Assert.Equal(("referred", "permitted"), (row["outcome"], row["before"]));
        Assert.NotEqual("", row["why"]);
    }

    private static List<Dictionary<string, string>> Rows(string path)
    {
        using var reader = CsvReader.FromFile(path, CsvReaderOptions.Default with { Separator = ',', FieldCountMismatch = CsvFieldCountHandling.Throw }, FileOptions.None);
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(reader.Current.ToDictionary().ToDictionary(cell => cell.Key, cell => cell.Value ?? ""));
        return rows;
    }
}
