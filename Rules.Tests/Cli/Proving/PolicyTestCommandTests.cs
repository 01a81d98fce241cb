using System.Text.Json.Nodes;
using ExportPolicy.Rules.Cli;
using ExportPolicy.Rules.Proving;
using ExportPolicy.Rules.Tests.Proving;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>The command <c>policy test</c>.</summary>
public sealed class PolicyTestCommandTests : IDisposable
{
    private static readonly string[] Commitments = ["id: embargo, kind: embargo, targets: [UA], goods: lethal, directions: [to]", "id: allowed, kind: allowance, recipients: [SE], goods: all"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Test_CasesBesideThePolicy_AreRun()
    {
        var policy = Policy();
        Case("policy.cases/denied.json", "denied");

        var run = await Run.Of("policy", "test", policy, "--mutants", "none");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("own: 1 of 1 case as expected\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("commitments embargo decides 1 of 1", run.Out, StringComparison.Ordinal);
        Assert.Contains("never     allowed", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("  knowledge   none is reached\n    never     suspicion, reason to know, high probability, known\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_CaseThatFails_IsNamedAndExitsWith3()
    {
        var policy = Policy();
        var file = Case("policy.cases/wrong.json", "permitted");

        var run = await Run.Of("policy", "test", policy, "--mutants", "none");

        Assert.Equal((3, ""), (run.ExitCode, run.Error));
        Assert.Contains("0 of 1 case as expected", run.Out, StringComparison.Ordinal);
        Assert.Contains($"FAILS       {file}", run.Out.ReplaceLineEndings("").Replace("              ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_Score_IsHeld()
    {
        var policy = Policy();
        Case("policy.cases/denied.json", "denied");

        var low = await Run.Of("policy", "test", policy, "--mutants", "fast", "--score", "100", "--format", "json");

        Assert.Equal((3, ""), (low.ExitCode, low.Error));
        var test = JsonNode.Parse(low.Out)!;
        Assert.True(test["passes"]!.GetValue<bool>());
        Assert.InRange(test["score"]!.GetValue<int>(), 1, 99);
        Assert.Contains(test["mutants"]!.AsArray(), mutant => mutant!["change"]!.GetValue<string>() == "embargo: drop the commitment" && mutant["fate"]!.GetValue<string>() == "noticed");
        var enough = await Run.Of("policy", "test", policy, "--mutants", "fast", "--score", "1");
        Assert.Equal(0, enough.ExitCode);

        // Nobody looked which changes decide nothing otherwise.
        Assert.Contains($" are noticed: a score of at least {test["score"]} of 100\n", enough.Out, StringComparison.Ordinal);
    }

    // No score is no score that was reached.
    [Theory]
    [InlineData(0, "no change is made, so there is no score; expected 0")]
    [InlineData(2, "no change decides any case otherwise, so there is no score; expected 0")]
    public void Test_NothingToMeasure_IsToldAsMissed(int alike, string says)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var test = new PolicyTest(Rules.Policy.Parse(PolicyFiles.Of("own", Commitments)), [], [], [], [], [.. Enumerable.Range(0, alike).Select(i => new MutantResult($"change {i}", MutantFate.DecidesAlike, null, null))]);

        PolicyTestText.Write(new Page(output, colour: false), test, others: 0, wanted: 0, isLowerBound: false);

        Assert.Contains($"  changes     {says}\n", output.ToString(), StringComparison.Ordinal);
        Assert.False(test.Reaches(0));
    }

    [Fact]
    public async Task Test_CasesOfOtherPoliciesAndDays_ArePassedOver()
    {
        var policy = Policy();
        Case("cases/own.json", "denied", root => root["policies"] = new JsonArray("../policy.yaml"));
        Case("cases/other.json", "denied", root => root["policies"] = new JsonArray("kr-2022-10-28"));
        Case("cases/earlier.json", "denied", root => root["asOf"] = "2021-12-31");

        var run = await Run.Of("policy", "test", policy, "--cases", System.IO.Path.Combine(_folder.Path, "cases"), "--mutants", "none");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("1 of 1 case as expected\n  passed over 2 cases of other policies or days", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--cases nowhere", "There is no such file or folder")]
    [InlineData("", "There is no folder ")]
    [InlineData("--score 101", "'101' is no score; expected a whole number from 0 to 100.")]
    [InlineData("--score 90 --mutants none", "--score: with --mutants none nothing is changed, and there is no score to reach; leave one of the two out.")]
    [InlineData("--mutants none --score 0", "there is no score to reach")]
    [InlineData("--mutants some", "'some' is unknown; expected all, fast or none.")]
    public async Task Test_WrongCall_IsToldAndTestsNothing(string options, string says)
    {
        var run = await Run.Of(["policy", "test", Policy(), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_ShippedPolicyWithoutCases_SaysHowToNameThem() =>
        Assert.Contains("name some with --cases", (await Run.Of("policy", "test", "un-dprk")).Error, StringComparison.Ordinal);

    private string Policy() => _folder.Write("policy.yaml", PolicyFiles.Of("own", Commitments));

    private string Case(string name, string outcome, Action<JsonObject>? edit = null) => _folder.Write(name, CliCases.Edit(root =>
    {
        foreach (var party in root["transfer"]!["parties"]!.AsArray().Where(party => party!["role"]!.GetValue<string>() != "exporter"))
            party!["state"] = "UA";
        root["policies"] = null;
        root["expect"] = new JsonArray(new JsonObject { ["byLetter"] = outcome, ["onKnowledge"] = outcome });
        edit?.Invoke(root);
    }));
}
