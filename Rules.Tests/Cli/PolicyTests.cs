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

    [Fact]
    public async Task Call_WithoutArguments_IsAnError() => Assert.Equal(1, (await Run.Of("check")).ExitCode);

    [Fact]
    public async Task Version_IsWritten() => Assert.Matches(@"^\d+\.\d+\.\d+", (await Run.Of("--version")).Out);
}
