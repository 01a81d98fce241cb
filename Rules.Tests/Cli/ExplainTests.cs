using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>The command <c>explain</c>.</summary>
public sealed class ExplainTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Explain_OfAReferredCase_TellsWhatCheckTells_AndTheWay()
    {
        var file = _folder.Write("case.json", CliCases.Referred);

        var check = await Run.Of("check", file);
        var explain = await Run.Of("explain", file);

        Assert.Equal((2, ""), (explain.ExitCode, explain.Error));
        Assert.All(check.Out.Split('\n').Where(line => line.Length > 0), line => Assert.Contains(line, explain.Out, StringComparison.Ordinal));
        Assert.Contains("\nWhat decides\n  - licence-required for us-is-end-user of kr-2022-10-28, line 1: without it the verdict would be\n    another.\n", explain.Out, StringComparison.Ordinal);
        Assert.Contains("\nWhat would change it\n  1. permitted, if\n      - Obtain a licence of DAPA for line 1.\n", explain.Out, StringComparison.Ordinal);
        Assert.Contains("two people can let go", explain.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_OfAPermittedCase_SaysThatNothingNeedsToChange()
    {
        var run = await Run.Of("explain", _folder.Write("case.json", CliCases.Permitted));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Nothing needs to: it is permitted.", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("internal")]
    [InlineData("applicant")]
    public async Task Explain_OfGoodsThatHaveLeft_SaysWhatPapersDoNotDo(string audience)
    {
        var delivered = CliCases.Edit(root =>
        {
            root["transfer"]!["stage"] = "delivered";
            root["transfer"]!["documents"]!.AsObject().Remove("licences");
        });

        var run = await Run.Of("explain", _folder.Write("case.json", delivered), "--reasons", audience);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("  The goods are delivered: this is a review. A paper obtained afterwards does not make lawful what\n  was done without it.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("No lawful way forward is known.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Obtain", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Explain_ToAnApplicant_AsksForFactsWithoutSayingWhichWouldDo(string format)
    {
        var open = CliCases.Edit(root =>
        {
            var transfer = root["transfer"]!.AsObject();
            transfer["parties"]!.AsArray().RemoveAt(3);
            transfer["lines"]![0]!["quantity"] = "unknown";
            transfer.Remove("route");
            transfer["documents"]!.AsObject().Remove("certificates");
        });

        var run = await Run.Of("explain", _folder.Write("case.json", open), "--format", format, "--reasons", "applicant");

        Assert.Contains("Name the end user.", run.Out, StringComparison.Ordinal);
        Assert.Contains("State the quantity of line 1.", run.Out, StringComparison.Ordinal);
        Assert.Contains("State the route.", run.Out, StringComparison.Ordinal);
        foreach (var telltale in new[] { "somebody else", "which us-is-end-user needs", "Asked with" })
            Assert.DoesNotContain(telltale, run.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Explain_OfARule_TellsHowFarItComes()
    {
        var run = await Run.Of("explain", _folder.Write("case.json", CliCases.Permitted), "--rule", "allowance-covers", "--rule", "premise-covers");

        Assert.Contains("How far the rules come", run.Out, StringComparison.Ordinal);
        Assert.Contains("  - allowance-covers for arms-to-poland of kr-2022-10-28, line 1: matched transfer;\n    `allowance.NamesReceiverOf(transfer)` does not hold\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("  - premise-covers for us-is-end-user of kr-2022-10-28, line 1: matched transfer, premise, goods\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_AsJson_HoldsTheSame()
    {
        var run = await Run.Of("explain", _folder.Write("case.json", CliCases.Denied), "--format", "json", "--rules");
        var json = JsonNode.Parse(run.Out)!;

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("denied", (string?)json["case"]!["outcome"]);
        Assert.Equal(["permitted", "referred", "referred"], json["ways"]!.AsArray().Select(way => (string?)way!["outcome"]));
        Assert.Equal("clarification", (string?)json["ways"]![0]!["steps"]![0]!["kind"]);
        Assert.Contains(json["traces"]!.AsArray(), trace => (bool)trace!["matched"]! && (string?)trace["rule"] == "premise-contradicted");
        Assert.Empty(json["errors"]!.AsArray());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Explain_ToAnApplicant_SaysWhatToDoAndNothingOfWhatIsKnown(string format)
    {
        var run = await Run.Of("explain", _folder.Write("case.json", CliCases.Denied), "--format", format, "--reasons", "applicant");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Clarify who will finally receive and use the goods.", run.Out, StringComparison.Ordinal);
        foreach (var telltale in new[] { "claim", "Ukraine", "UA\"", "administration", "institution", "-by-evidence", "on knowledge", "allow", "decides", "resolve", "referred" })
            Assert.DoesNotContain(telltale, run.Out.Replace("ammunition for Ukraine", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("--rules")]
    [InlineData("--rule", "premise-contradicted")]
    public async Task Explain_OfRulesToAnApplicant_IsRefused(params string[] options)
    {
        var run = await Run.Of(["explain", _folder.Write("case.json", CliCases.Denied), "--reasons", "applicant", .. options]);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("not for an applicant", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_OfARuleThatIsNone_SaysWhichIsNear()
    {
        var run = await Run.Of("explain", _folder.Write("case.json", CliCases.Permitted), "--rule", "premise-cover");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("There is no rule 'premise-cover'", run.Error, StringComparison.Ordinal);
        Assert.Contains("premise-covers", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_OfWhatIsNoCase_SaysWhy()
    {
        var broken = await Run.Of("explain", _folder.Write("case.json", "{ \"transfer\": 1 }"));
        var folder = await Run.Of("explain", _folder.Path);
        var missing = await Run.Of("explain", Path.Combine(_folder.Path, "none.json"), "--format", "json");

        Assert.Equal((1, 1, 1), (broken.ExitCode, folder.ExitCode, missing.ExitCode));
        Assert.Contains("$.transfer", broken.Error, StringComparison.Ordinal);
        Assert.Contains("This is a folder; name one case file.", folder.Error, StringComparison.Ordinal);
        Assert.NotEmpty(JsonNode.Parse(missing.Out)!["errors"]!.AsArray());
    }

    [Fact]
    public async Task Explain_OfAPolicyNotInForce_IsAnError()
    {
        var run = await Run.Of("explain", _folder.Write("case.json", CliCases.Permitted), "--as-of", "2024-01-01");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("kr-2022-10-28", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_ExitZero_LeavesErrorsAtOne()
    {
        Assert.Equal(0, (await Run.Of("explain", _folder.Write("case.json", CliCases.Denied), "--exit-zero")).ExitCode);
        Assert.Equal(1, (await Run.Of("explain", _folder.Write("bad.json", "{"), "--exit-zero")).ExitCode);
    }
}
