using System.Diagnostics;
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

    // Where a draft of a shipped policy keeps its id, check refuses it; prove says so, and what to do.
    [Theory]
    [InlineData("own", "Decide it with: export-policy check ")]
    [InlineData("kr-2022-10-28", "Check refuses the id kr-2022-10-28, which a shipped policy with other content has: give this one an id of its own, then decide it with: export-policy check ")]
    public async Task Prove_CommandBelowACounterexample_DecidesIt(string id, string says)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Asks a POSIX shell for the words of the command.");
        string Draft(string name) => PolicyFiles.Of(name, Right, "properties: [{id: papers-first, never: permit, when: {certificate: missing}}]");
        var file = _folder.Write("the author's drafts/policy of a very long name, so long that a line of a hundred signs cannot hold it.yaml", Draft(id));
        var cases = System.IO.Path.Combine(_folder.Path, "cases $HOME");

        var run = await Run.Of("policy", "prove", file, "--quick", "--counterexamples", cases);

        Assert.Equal((3, ""), (run.ExitCode, run.Error));
        Assert.Contains(says, string.Join(' ', run.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        var command = Assert.Single(run.Out.Split('\n'), line => line.Contains("export-policy check", StringComparison.Ordinal)).Trim();
        if (id != "own")
        {
            Assert.Equal(1, (await Run.Of(await Words(command))).ExitCode);
            await File.WriteAllTextAsync(file, Draft("own"), TestContext.Current.CancellationToken);
        }

        var check = await Run.Of(await Words(command));
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.StartsWith("PERMITTED", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_PromiseThatOnlyAnotherPolicyKeeps_SaysWhatCheckComesTo()
    {
        var file = _folder.Write("policy.yaml", PolicyFiles.Of("own", ["id: allowed, kind: allowance, recipients: [KP], goods: all"], "properties: [{id: never-kp, never: permit, when: {recipients: [KP]}}]"));
        var cases = System.IO.Path.Combine(_folder.Path, "cases");

        var run = await Run.Of("policy", "prove", file, "--quick", "--counterexamples", cases);

        Assert.Contains("Check applies un-dprk as well, which binds every state, and says denied:", string.Join(' ', run.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        var check = await Run.Of("check", Assert.Single(Directory.GetFiles(cases, "*never-kp*")), "--policy", file);
        Assert.StartsWith("DENIED", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_PromisesOfOneNameTogether_AreToldApart()
    {
        string Draft(string id) => _folder.Write($"{id}.yaml", PolicyFiles.Of(id, Right, "properties: [{id: papers-first, never: permit, when: {certificate: missing}}]"));
        var cases = System.IO.Path.Combine(_folder.Path, "cases");

        var run = await Run.Of("policy", "prove", Draft("one"), Draft("two"), "--together", "--quick", "--counterexamples", cases);

        Assert.Contains("one/papers-first", run.Out, StringComparison.Ordinal);
        Assert.Equal(["one+two.one.papers-first.json", "one+two.two.papers-first.json"], Directory.GetFiles(cases, "*papers*").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Prove_CommitmentOnWhichNothingHangs_IsCountedAmongCommitments()
    {
        var file = _folder.Write("policy.yaml", PolicyFiles.Of("own", [.. Right, "id: again, kind: embargo, targets: [KP], goods: lethal, directions: [to]"]));

        var run = await Run.Of("policy", "prove", file, "--quick");

        Assert.Equal((3, ""), (run.ExitCode, run.Error));
        Assert.Contains("Broken by 1 of 3.", string.Join(' ', run.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_WithoutAFolder_WritesTheCaseOut()
    {
        var file = _folder.Write("policy.yaml", PolicyFiles.Of("own", Right, "properties: [{id: papers-first, never: permit, when: {certificate: missing}}]"));

        var run = await Run.Of("policy", "prove", file, "--quick");

        var json = run.Out[run.Out.IndexOf("\n{", StringComparison.Ordinal)..(run.Out.IndexOf("\n}", StringComparison.Ordinal) + 2)];
        var check = await Run.Of("check", _folder.Write("case.json", json), "--policy", file);
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.Contains($"Keep its case file, which follows, as case.json. Decide it with:\n              export-policy check case.json --policy {file}\n{{", run.Out, StringComparison.Ordinal);
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
        Assert.Equal("2022-01-01", proof["asOf"]!.GetValue<string>());
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

    // The words of a command as a shell splits them, without the name of the tool.
    private static async Task<string[]> Words(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"printf '%s\\n' {command}"]) { RedirectStandardOutput = true })!;
        var words = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return words.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
    }
}
