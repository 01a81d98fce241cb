using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>The commands policy validate and policy schema.</summary>
public sealed class ValidateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Validate_CleanFiles_SaysSo() => Assert.Equal(
        new Run(0, $"{PolicySet.Shipped.Policies.Count} files: no problem\n", ""),
        await Run.Of("policy", "validate", Repository.File("policies")));

    [Fact]
    public async Task Validate_ErrorsOfSeveralFiles_AreAllToldWithTheirPlaces()
    {
        var first = _folder.Write("a.yaml", PolicyText.With("- id: a").Replace("state: KR", "state: UK", StringComparison.Ordinal));
        var second = _folder.Write("b.yaml", "id: [x");

        var run = await Run.Of("policy", "validate", first, second);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains($"{first}:3:8: error EXP4001: state: The country code is 'UK'", run.Out, StringComparison.Ordinal);
        Assert.Contains($"{first}:10:3: error EXP4001: commitments[0]: The key 'kind' is missing", run.Out, StringComparison.Ordinal);
        Assert.Matches($@"\n{Regex.Escape(second)}:\d+:\d+: error EXP4001: Not readable as YAML: ", run.Out);
        Assert.Matches(@"\n2 files: \d errors, 0 warnings\n$", run.Out);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--strict")]
    public async Task Validate_WarningsAlone_AreErrorsOnlyWhenStrict(int exit, params string[] options)
    {
        var file = Warned();

        var run = await Run.Of(["policy", "validate", file, .. options]);

        Assert.Equal((exit, ""), (run.ExitCode, run.Error));
        Assert.Contains($"{file}:10:28: warning EXP4006: commitments[0].recipients[1]: 'UA' stands here a second time; expected it once. Remove it.\n1 file: 0 errors, 1 warning\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_Json_HasTheSame()
    {
        var file = Warned();

        var json = JsonNode.Parse((await Run.Of("policy", "validate", file, "--format", "json")).Out)!;

        Assert.Equal(file, (string?)Assert.Single(json["files"]!.AsArray()));
        var problem = Assert.Single(json["problems"]!.AsArray())!.AsObject();
        Assert.Equal(
            ("EXP4006", "warning", file, 10, 28, "commitments[0].recipients[1]"),
            ((string?)problem["id"], (string?)problem["severity"], (string?)problem["file"], (int)problem["line"]!, (int)problem["column"]!, (string?)problem["path"]));
        Assert.Equal("Remove it.", (string?)problem["hint"]);
    }

    [Fact]
    public async Task Validate_TextThatMovesTheCursor_IsWrittenOut()
    {
        var file = _folder.Write("a.yaml", PolicyText.With("- id: \"\\e[2Ja\\u202Eb\"\n  kind: x"));

        var run = await Run.Of("policy", "validate", file);

        Assert.DoesNotContain('\e', run.Out);
        Assert.DoesNotContain('\u202E', run.Out);
    }

    [Theory]
    [InlineData("policy validate", "FILE is missing. Policy files (YAML), and folders whose *.yaml files are policies; folders in them are not searched. All are checked together.", "export-policy policy validate")]
    [InlineData("policy validate a.yaml --stric", "'--stric' is no option of 'validate'. Did you mean '--strict'? For a file of that name write './--stric'.", "export-policy policy validate")]
    public async Task Call_ThatIsWrong_IsToldInTwoLines(string call, string message, string command) =>
        Assert.Equal(new Run(1, "", $"error: {message}\nsee {command} --help\n"), await Run.Of(call.Split(' ')));

    [Fact]
    public async Task Schema_IsThatOfTheDocs() => Assert.Equal(
        new Run(0, await File.ReadAllTextAsync(Repository.File("docs", "policy.schema.json"), TestContext.Current.CancellationToken), ""),
        await Run.Of("policy", "schema"));

    private string Warned() => _folder.Write("a.yaml", PolicyText.With("- {id: a, recipients: [UA, UA], kind: lethal-aid-ban, source: {title: T, publisher: P, date: 2022-11-11, quote: q} }"));
}
