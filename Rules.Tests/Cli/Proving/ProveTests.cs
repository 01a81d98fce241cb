using System.Text.Json.Nodes;
using ExportPolicy.Rules.Tests.Proving;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>The command <c>policy prove</c>.</summary>
public sealed class ProveTests : IDisposable
{
    private static readonly string[] Right = ["id: embargo, kind: embargo, targets: [KP], goods: all, directions: [to]", "id: allowed, kind: allowance, recipients: [SE], goods: all"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Prove_PromiseThatIsNotKept_ShowsACaseThatCheckDecidesAsItSays()
    {
        var file = _folder.Write("policy.yaml", PolicyFiles.Of("own", Right, "properties: [{id: papers-first, never: permit, when: {certificate: missing}}, {id: kept, never: permit, when: {recipients: [KP]}}]"));
        var cases = System.IO.Path.Combine(_folder.Path, "counterexamples");

        var run = await Run.Of("policy", "prove", file, "--quick", "--counterexamples", cases);

        Assert.Equal((3, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("own: 1 property broken\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("BROKEN      papers-first: never permit when certificate missing.", run.Out, StringComparison.Ordinal);
        Assert.Contains("holds       kept: never permit when recipients KP.", run.Out, StringComparison.Ordinal);
        var shown = Assert.Single(Directory.GetFiles(cases));
        Assert.EndsWith("own.papers-first.json", shown, StringComparison.Ordinal);
        var check = await Run.Of("check", shown, "--policy", file);
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.StartsWith("PERMITTED", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_WithoutAFolder_WritesTheCaseOut()
    {
        var file = _folder.Write("policy.yaml", PolicyFiles.Of("own", Right, "properties: [{id: papers-first, never: permit, when: {certificate: missing}}]"));

        var run = await Run.Of("policy", "prove", file, "--quick");

        var json = run.Out[run.Out.IndexOf("\n{", StringComparison.Ordinal)..(run.Out.IndexOf("\n}", StringComparison.Ordinal) + 2)];
        var check = await Run.Of("check", _folder.Write("case.json", json), "--policy", file);
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
    }

    [Fact]
    public async Task Prove_Json_SaysTheSame()
    {
        var file = _folder.Write("policy.yaml", PolicyFiles.Of("own", Right, "properties: [{id: papers-first, never: permit, when: {certificate: missing}}]"));

        var run = await Run.Of("policy", "prove", file, "--quick", "--format", "json");

        Assert.Equal((3, ""), (run.ExitCode, run.Error));
        var proof = JsonNode.Parse(run.Out)![0]!;
        Assert.False(proof["holds"]!.GetValue<bool>());
        var broken = Assert.Single(proof["properties"]!.AsArray(), property => !property!["holds"]!.GetValue<bool>())!;
        Assert.Equal("papers-first", broken["name"]!.GetValue<string>());
        Assert.Equal(0, (await Run.Of("check", _folder.Write("case.json", broken["case"]!.GetValue<string>()), "--policy", file)).ExitCode);
        Assert.Equal(proof["space"]!["cases"]!.GetValue<long>(), proof["space"]!["sheets"]!.AsArray().Sum(sheet => sheet!["cases"]!.GetValue<long>()));
    }

    [Fact]
    public async Task Prove_Together_SeesWhatOneCommitmentLeavesToAnother()
    {
        ProofRuns.SkipUnlessWanted();
        var one = _folder.Write("one.yaml", PolicyFiles.Of("one", Right));
        var two = _folder.Write("two.yaml", PolicyFiles.Of("two", ["id: all-of-it, kind: embargo, targets: [KP], goods: all, directions: [to, from]"]));

        Assert.Equal(0, (await Run.Of("policy", "prove", one, two, "--quick")).ExitCode);
        var together = await Run.Of("policy", "prove", one, two, "--quick", "--together");

        Assert.Equal((3, ""), (together.ExitCode, together.Error));
        Assert.Contains("whatever is found under embargo, the verdict would be the same without it", together.Out.ReplaceLineEndings(" ").Replace("              ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("policy prove", "error: POLICY is missing")]
    [InlineData("policy prove no-such-policy", "error: There is no shipped policy 'no-such-policy'")]
    [InlineData("policy prove no-such-file.yaml", "is not there; expected a YAML file. Check the path.")]
    [InlineData("policy prove kr-2022-10-28 kr-2023-04-19 --together", "The policy kr-2022-10-28 is not in force on 2023-04-19, when kr-2023-04-19 begins; expected a day on which all are. Leave --together out.")]
    [InlineData("policy prove --fast kr-2022-10-28", "'--fast' is no option of 'prove'.")]
    [InlineData("policy diff kr-2022-10-28", "error: NEW is missing")]
    [InlineData("policy diff kr-2022-10-28 nothing", "error: There is no shipped policy 'nothing'")]
    [InlineData("policy diff kr-2022-10-28 kr-2023-04-19 --report page.txt", "A report is a page; expected a name that ends in .html.")]
    [InlineData("policy diff kr-2022-10-28 kr-2023-04-19 --cases no-such-case.json", "There is no such file or folder; check the path.")]
    public async Task Call_ThatIsWrong_IsToldAndProvesNothing(string call, string says)
    {
        var run = await Run.Of(call.Split(' '));

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_Interrupted_SaysSo()
    {
        var run = await Run.Of(false, new CancellationToken(canceled: true), "policy", "prove", "un-dprk");

        Assert.Equal(130, run.ExitCode);
        Assert.DoesNotContain("holds", run.Out, StringComparison.Ordinal);
    }
}
