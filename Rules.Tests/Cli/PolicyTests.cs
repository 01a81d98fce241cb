using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>The commands policy list and policy show, help and version.</summary>
public sealed class PolicyTests
{
    [Fact]
    public async Task List_Text_HasALineForEveryShippedPolicy()
    {
        var run = await Run.Of("policy", "list");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.StartsWith("ID", lines[0], StringComparison.Ordinal);
        Assert.Equal(PolicySet.Shipped.Policies.Select(policy => policy.Id), lines[1..].Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task List_Json_HasEveryShippedPolicy()
    {
        var list = JsonNode.Parse((await Run.Of("policy", "list", "--format", "json")).Out)!.AsArray();

        Assert.Equal(PolicySet.Shipped.Policies.Select(policy => policy.Id), list.Select(policy => (string)policy!["id"]!));
        Assert.Equal("2022-10-28", (string?)list[0]!["from"]);
    }

    [Fact]
    public async Task Show_EveryShippedPolicy_HasEveryCommitmentWithItsQuote()
    {
        foreach (var policy in PolicySet.Shipped.Policies)
        {
            var text = await Run.Of("policy", "show", policy.Id);
            var json = JsonNode.Parse((await Run.Of("policy", "show", policy.Id, "--format", "json")).Out)!;

            Assert.Equal(0, text.ExitCode);
            foreach (var commitment in policy.Commitments)
            {
                Assert.Contains($"{commitment.Id} ({commitment.Kind})", text.Out, StringComparison.Ordinal);
                Assert.Equal(commitment.Source.Quote, (string?)json["commitments"]!.AsArray().Single(item => (string)item!["id"]! == commitment.Id)!["source"]!["quote"]);
            }
        }
    }

    [Fact]
    public async Task Show_File_IsReadFromDisk() =>
        Assert.StartsWith("kr-2022-10-28, version 1\n", (await Run.Of("policy", "show", Path.Combine(Repository.Root, "policies", "kr-2022-10-28.yaml"))).Out, StringComparison.Ordinal);

    [Theory]
    [InlineData("nothing")]
    [InlineData("nothing.yaml")]
    public async Task Show_Unknown_IsAnError(string name)
    {
        var run = await Run.Of("policy", "show", name);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_Root_ShowsExamplesAndExitCodes()
    {
        var run = await Run.Of("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("export-policy check case.json", run.Out, StringComparison.Ordinal);
        Assert.Contains("3 denied", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "A command is missing; expected check, explain, screen, policy or ledger.", "export-policy")]
    [InlineData("chek x", "There is no command 'chek'; expected check, explain, screen, policy or ledger. Did you mean 'check'?", "export-policy")]
    [InlineData("check", "PATH is missing. Case files (JSON), and folders whose *.json files are cases, with all folders below.", "export-policy check")]
    [InlineData("check x --as-of", "--as-of: a value is missing; expected yyyy-MM-dd", "export-policy check")]
    [InlineData("check x --format json --format text", "--format: given more than once; expected it once", "export-policy check")]
    [InlineData("policy", "A command is missing; expected list, show, validate, schema, prove, diff or test.", "export-policy policy")]
    [InlineData("policy list --frmat json", "'--frmat' is no option of 'list'. Did you mean '--format'?", "export-policy policy list")]
    [InlineData("policy show --frmat json", "'--frmat' is no option of 'show'. Did you mean '--format'?", "export-policy policy show")]
    [InlineData("policy list x", "'x' is not expected here.", "export-policy policy list")]
    public async Task Call_ThatIsWrong_IsToldInTwoLines(string call, string message, string command) =>
        Assert.Equal(new Run(1, "", $"error: {message}\nsee {command} --help\n"), await Run.Of(call.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("check --help", "export-policy check case.json", "policy list")]
    [InlineData("policy --help", "export-policy policy list", "export-policy check")]
    [InlineData("policy show --help", "export-policy policy show kr-2022-10-28", "export-policy policy list")]
    public async Task Help_OfACommand_HasItsOwnExamplesAndFits(string call, string example, string other)
    {
        var run = await Run.Of(call.Split(' '));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"\n  {example}", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(other, run.Out, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public async Task Show_OwnPolicy_HasItsLevelsReasonsAndKindsAndNoWordingThatNobodyWrote()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("own.yaml", PolicyText.With("""
            - id: ban
              kind: lethal-aid-ban
              recipients: [UA]
              source: {title: Statement, publisher: Ministry, date: 2022-11-11, unquoted: it is secret}
            - id: consent
              kind: retransfer-consent
              goods: all
              obligations: [{kind: end-use-certificate}]
              source: {title: Statement, publisher: Ministry, date: 2022-11-11, quote: with consent}
            """).Replace("standard: letter", "standard: letter\nknowledge-levels: {known: [{modality: did, institutions: 2, credibility: 1}]}", StringComparison.Ordinal));

        var text = (await Run.Of("policy", "show", file)).Out;
        var json = JsonNode.Parse((await Run.Of("policy", "show", file, "--format", "json")).Out)!;

        Assert.Contains("\n  knowledge   known: modality did, institutions 2, credibility 1\n", text, StringComparison.Ordinal);
        Assert.Contains("not quoted: it is secret", text, StringComparison.Ordinal);
        Assert.Contains("\n  obligations   end-use-certificate, before release\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  goods         lethal\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("wording", text, StringComparison.Ordinal);
        Assert.Equal("modality did, institutions 2, credibility 1", (string?)json["knowledgeLevels"]!["known"]![0]);
        Assert.Equal("it is secret", (string?)json["commitments"]![0]!["source"]!["unquoted"]);
        Assert.Equal("lethal", (string?)json["commitments"]![0]!["terms"]!["goods"]);
    }

    [Theory]
    [InlineData("cap: {amount: 1000, unit: rounds}", "cap: 1,000 rounds")]
    [InlineData("value: {amount: 5.5, currency: USD}, tolerance: 2.50, window: {days: 90}", "value: 5.50 USD; tolerance: 2.5 %; window: 90 days")]
    public async Task Show_QuantityCap_HasTheTermsThatItStates(string limits, string terms)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("own.yaml", PolicyText.With($$"""
            - {id: cap, kind: quantity-cap, recipients: [US], goods: all, {{limits}}, source: {title: T, publisher: P, date: 2022-11-11, quote: q} }
            """));

        var json = JsonNode.Parse((await Run.Of("policy", "show", file, "--format", "json")).Out)!;

        Assert.Equal($"recipients: United States (US); goods: all goods; {terms}",
            string.Join("; ", json["commitments"]![0]!["terms"]!.AsObject().Select(term => $"{term.Key}: {term.Value}")));
    }

    [Fact]
    public async Task Version_IsWritten() => Assert.Matches(@"^\d+\.\d+\.\d+", (await Run.Of("--version")).Out);
}
