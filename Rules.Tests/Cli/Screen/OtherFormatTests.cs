namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>A file of another kind is one error that says what to do, and nothing is written.</summary>
public sealed class OtherFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => Path.Combine(_folder.Path, "out.jsonl");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("case.json", "{\n  \"transfer\": 1\n}\n", "(1): A case begins here that goes on over lines; expected one case a line. Decide a case file with 'check', or write each case on one line.")]
    [InlineData("case.json", "\n{ \"title\": \"x\",\n  \"transfer\": 1 }\n", "(2): A case begins here that goes on over lines; expected one case a line.")]
    [InlineData("cases.json", "[\n{},\n{}\n]\n", "(1): A list begins here that goes on over lines; expected one case a line, without brackets around them.")]
    [InlineData("cases.txt", "id,date\n1,2022-11-11\n", "(1): The first lines are no JSON; expected one case a line. For CSV name the file .csv, or give --input-format csv.")]
    [InlineData("cases.csv", "{\"transfer\":1}\n", "(1): JSON begins here; expected a header with the names of the columns. Name JSON Lines .jsonl, and decide a case file with 'check'.")]
    public async Task Input_OfAnotherKind_IsOneError(string name, string text, string error)
    {
        var input = _folder.Write(name, text);

        var run = await Run.Of("screen", input, "--out", Out);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"error: {input}{error}", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public async Task EverySampleCase_AsWritten_IsOneError()
    {
        foreach (var file in Directory.GetFiles(Repository.File("samples", "cases"), "*.json"))
            Assert.Contains("A case begins here that goes on over lines", (await Run.Of("screen", file, "--out", Out)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"transfer\": ")]
    [InlineData("no, json")]
    [InlineData("{\"transfer\":1,}")]
    public async Task Line_BrokenAtTheTop_IsAnErrorRow(string first)
    {
        await Run.Of("screen", _folder.Write("cases.jsonl", $"{first}\n{ScreenFiles.Line(CliCases.Permitted)}\n"), "--out", Out);

        Assert.Equal(["1 error", "2 permitted"], ScreenFiles.Rows(Out).Select(row => $"{row["line"]} {row["outcome"]}"));
    }
}
