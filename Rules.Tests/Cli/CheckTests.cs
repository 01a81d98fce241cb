using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>The command check: exit codes, what is decided, and what it says of broken input.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("permitted", 0)]
    [InlineData("referred", 2)]
    [InlineData("denied", 3)]
    public async Task Check_OneCase_ExitsWithItsVerdict(string outcome, int exit)
    {
        var file = _folder.Write("case.json", Json(outcome));

        var run = await Run.Of("check", file);

        Assert.Equal((exit, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"{outcome.ToUpperInvariant()}  row-14: Shells to the United States\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await Run.Of("check", file, "--exit-zero")).ExitCode);
        Assert.Equal(outcome, (string?)Parse(await Run.Of("check", file, "--format", "json"))["cases"]![0]!["outcome"]);
    }

    [Fact]
    public async Task Check_Folder_DecidesEveryFileInOrderAndExitsWithTheWorst()
    {
        _folder.Write("b/case.json", CliCases.Permitted);
        _folder.Write("a.JSON", CliCases.Denied);
        _folder.Write("c/.hidden/case.json", CliCases.Referred);
        _folder.Write("notes.txt", "no case");

        var run = await Run.Of("check", _folder.Path, Path.Combine(_folder.Path, "a.JSON"));

        Assert.Equal(3, run.ExitCode);
        Assert.EndsWith(
            $"""
            Summary
              DENIED    row-14 in {_folder.Path}/a.JSON
              PERMITTED row-14 in {_folder.Path}/b/case.json
              REFERRED  row-14 in {_folder.Path}/c/.hidden/case.json
            3 cases decided: 1 denied, 1 referred, 1 permitted

            """.ReplaceLineEndings("\n").Replace('/', Path.DirectorySeparatorChar),
            Unwrapped(run.Out),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_BrokenFile_IsReportedAndOthersAreDecided()
    {
        var broken = _folder.Write("a.json", CliCases.Permitted.Replace("\"export\"", "\"exprot\"", StringComparison.Ordinal));
        _folder.Write("b.json", CliCases.Denied);

        var run = await Run.Of("check", _folder.Path, "--exit-zero");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"error: {broken}(4,", run.Error, StringComparison.Ordinal);
        Assert.Contains("$.transfer.kind: 'exprot' is not known here", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("DENIED", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("1 case decided: 1 denied, 1 error\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_BrokenFile_IsInTheErrorsOfJson()
    {
        var broken = _folder.Write("a.json", "{ \"transfer\": ");

        var document = Parse(await Run.Of("check", broken, "--format", "json"));

        Assert.Empty(document["cases"]!.AsArray());
        var error = Assert.Single(document["errors"]!.AsArray())!;
        Assert.Equal(broken, (string?)error["file"]);
        Assert.Equal(1, (int)error["line"]!);
        Assert.StartsWith("The file ends before its JSON is complete", (string?)error["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "There is no such file or folder; check the path.")]
    [InlineData("empty", "The folder holds no case")]
    public async Task Check_PathWithoutCases_IsAnError(string name, string message)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty"));

        var run = await Run.Of("check", Path.Combine(_folder.Path, name));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_PolicyNotInForce_IsAnError()
    {
        var file = _folder.Write("case.json", CliCases.Permitted);

        var run = await Run.Of("check", file, "--policy", "kr-2024-06-20");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("'kr-2024-06-20' is not in force on 2022-11-11", run.Error, StringComparison.Ordinal);
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_UnknownPolicyOfTheCall_IsToldOnce()
    {
        _folder.Write("a.json", CliCases.Permitted);
        _folder.Write("b.json", CliCases.Permitted);

        var run = await Run.Of("check", _folder.Path, "--policy", "kr-1066");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Equal("error: There is no shipped policy 'kr-1066'; run 'export-policy policy list' to see them, or give the path of a .yaml file.\n", run.Error);
    }

    [Theory]
    [InlineData("kr-2022-10-82", "Did you mean 'kr-2022-10-28'?")]
    [InlineData(".", "'.' is a folder; name the policy files (.yaml) in it one by one.")]
    [InlineData("", "There is no shipped policy ''")]
    public async Task Check_PolicyThatIsNone_SaysWhatToDo(string name, string message)
    {
        var run = await Run.Of("check", _folder.Write("a.json", CliCases.Permitted), "--policy", name);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_EmptyPath_IsAnError() =>
        Assert.Equal("error: A path is empty; name a case file, or a folder of them.\n", (await Run.Of("check", "")).Error);

    [Fact]
    public async Task Check_OwnPolicyUnderTheIdOfAShippedOne_IsAnErrorThatNamesBoth()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "policies", "kr-2022-10-28.yaml"), TestContext.Current.CancellationToken);
        var own = _folder.Write("own.yaml", text + "# changed\n");

        var run = await Run.Of("check", _folder.Write("a.json", CliCases.Permitted), "--policy", own);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Equal($"error: {own}: id: The id 'kr-2022-10-28' is that of a shipped policy (package:policies/kr-2022-10-28.yaml) with other content; give this one an id of its own.\n", run.Error);
    }

    [Fact]
    public async Task Check_OwnPolicy_IsShownWithItsOriginAndWhatWasNotAskedFor()
    {
        var own = _folder.Write("own.yaml", PolicyText.Valid("own"));
        var file = _folder.Write("a.json", CliCases.Permitted);

        var run = await Run.Of("check", file, "--policy", own);
        var json = Parse(await Run.Of("check", file, "--policy", own, "--format", "json"))["cases"]![0]!;
        var all = Parse(await Run.Of("check", _folder.Write("b.json", CliCases.Edit(root => root.Remove("policies"))), "--format", "json"))["cases"]![0]!;

        Assert.Contains($"Ministry, from {own}", run.Out.ReplaceLineEndings(" ").Replace("                 ", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\n  not asked for: kr-2022-10-28 (in force, has a say)\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(["kr-2022-10-28"], json["notAskedFor"]!.AsArray().Select(id => (string?)id));
        Assert.Empty(all["notAskedFor"]!.AsArray());
    }

    [Fact]
    public async Task Check_ClaimsThatNobodyKnewYet_AreCounted()
    {
        var file = _folder.Write("case.json", CliCases.Denied);

        Assert.Contains("\n4 claims published later, or retracted, are not counted.\n", (await Run.Of("check", file, "--known-at", "2022-11-09")).Out, StringComparison.Ordinal);
        Assert.Equal(4, (int)Parse(await Run.Of("check", file, "--known-at", "2022-11-09", "--format", "json"))["cases"]![0]!["notCounted"]!["claims"]!);
        Assert.DoesNotContain("not counted", (await Run.Of("check", file)).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("counted", (await Run.Of("check", file, "--known-at", "2022-11-09", "--reasons", "applicant")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-11-11", false)]
    [InlineData("2022-11-13", true)]
    public async Task Check_EventPublishedLater_IsNotCountedAndSaysSo(string knownAt, bool counts)
    {
        var file = _folder.Write("case.json", CliCases.Edit(root => root["evidence"] = new JsonObject
        {
            ["events"] = new JsonArray(new JsonObject
            {
                ["kind"] = "diversion",
                ["transfer"] = root["transfer"]!["id"]!.GetValue<string>(),
                ["place"] = "UA",
                ["on"] = "2022-11-10",
                ["citation"] = new JsonObject { ["title"] = "An inspection", ["publisher"] = "An agency", ["date"] = "2022-11-13" },
            })
        }));

        var output = (await Run.Of("check", file, "--known-at", knownAt)).Out;

        Assert.Equal(counts, output.Contains("diversion-established", StringComparison.Ordinal));
        Assert.Equal(!counts, output.Contains("1 event observed or published later is not counted.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_Json_LeavesApostrophesAndEscapesWhatIsInvisible()
    {
        var file = _folder.Write("case.json", CliCases.Edit(root => root["title"] = "it's \\u0027 \u202e"));

        Assert.Contains("\"title\": \"it's \\\\u0027 \\u202e\"", (await Run.Of("check", file, "--format", "json")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_PolicyFileOfTheCase_CountsFromItsFolder()
    {
        File.Copy(Path.Combine(Repository.Root, "policies", "kr-2022-10-28.yaml"), Path.Combine(_folder.Path, "own.yaml"));
        var found = _folder.Write("cases/a.json", CliCases.Edit(root => root["policies"] = new JsonArray("../own.yaml")));
        var missing = _folder.Write("cases/b.json", CliCases.Edit(root => root["policies"] = new JsonArray("other.yaml")));

        Assert.Equal(0, (await Run.Of("check", found)).ExitCode);

        var run = await Run.Of("check", missing);
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains($"{missing}: $.policies: A policy of the case cannot be loaded", run.Error, StringComparison.Ordinal);
        Assert.Contains("other.yaml", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_KnownAtBeforePublication_DoesNotSeeTheClaims()
    {
        var file = _folder.Write("case.json", CliCases.Denied);

        Assert.Equal(0, (await Run.Of("check", file, "--known-at", "2022-11-09")).ExitCode);
        Assert.Contains("known at       2022-11-09", (await Run.Of("check", file, "--known-at", "2022-11-09")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as-of", "yesterday", "--as-of: 'yesterday' is not a day; expected yyyy-MM-dd, such as 2022-11-11.")]
    [InlineData("--format", "jsn", "--format: 'jsn' is unknown; expected text or json. Did you mean 'json'?")]
    [InlineData("--reasons", "all", "--reasons: 'all' is unknown; expected internal or applicant.")]
    [InlineData("--as-off", "2022-11-11", "'--as-off' is no option of 'check'. Did you mean '--as-of'? For a file of that name write './--as-off'.")]
    public async Task Check_WrongOption_IsAnError(string option, string value, string message)
    {
        var run = await Run.Of("check", _folder.Write("case.json", CliCases.Permitted), option, value);

        Assert.Equal(new Run(1, "", $"error: {message}\nsee export-policy check --help\n"), run);
    }

    [Fact]
    public async Task Check_Interrupted_DecidesNoMoreAndSaysSo()
    {
        var run = await Run.Of(colour: false, new CancellationToken(canceled: true), "check", _folder.Write("case.json", CliCases.Permitted));

        Assert.Equal(new Run(130, "", "interrupted; 0 cases decided\n"), run);
    }

    [Fact]
    public async Task Check_OnATerminal_IsColoured()
    {
        var file = _folder.Write("case.json", CliCases.Denied);

        Assert.StartsWith("\u001b[31mDENIED  \u001b[0mrow-14", (await Run.Of(colour: true, "check", file)).Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', (await Run.Of("check", file)).Out);
    }

    [Fact]
    public async Task Check_TextWithTerminalControls_IsShownHarmlessly()
    {
        var file = _folder.Write("case.json", CliCases.Edit(root => root["title"] = "\u001b[2J\u202eDETTIMREP"));

        Assert.StartsWith("PERMITTED  row-14: \\u{1b}[2J\\u{202e}DETTIMREP\n", (await Run.Of("check", file)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Text_StaysWithin100Columns()
    {
        var file = _folder.Write("case.json", CliCases.Edit(root => root["title"] = new string('x', 1_000)));

        Assert.All((await Run.Of("check", file)).Out.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    private static string Json(string outcome) => outcome switch
    {
        "permitted" => CliCases.Permitted,
        "referred" => CliCases.Referred,
        _ => CliCases.Denied,
    };

    private static JsonNode Parse(Run run) => JsonNode.Parse(run.Out)!;

    private static string Unwrapped(string text) => text.Replace("\n            ", " ", StringComparison.Ordinal);
}
