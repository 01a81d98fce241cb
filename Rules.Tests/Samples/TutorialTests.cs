using ExportPolicy.Rules.Tests.Cli;
using ExportPolicy.Rules.Tests.Proving;

namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>The policies of the tutorial: written as files alone, they decide as their cases say, and their cases would notice a mistake in them.</summary>
public sealed class TutorialTests
{
    [Theory]
    [InlineData("ch-war-materiel")]
    [InlineData("jp-transfer-principles")]
    public async Task Policy_OfTheTutorial_IsValidAndAsItsCasesSay(string id)
    {
        var file = Repository.File("samples", "policies", $"{id}.yaml");

        var validate = await Run.Of("policy", "validate", file, "--strict");
        Assert.Equal((0, "1 file: no problem\n"), (validate.ExitCode, validate.Out));
        var test = await Run.Of("policy", "test", file, "--mutants", "none");
        Assert.True(test.ExitCode == 0, test.Out + test.Error);
    }

    [Theory]
    [InlineData("ch-war-materiel")]
    [InlineData("jp-transfer-principles")]
    public async Task Cases_OfTheTutorial_NoticeEveryMistakeThatMatters(string id)
    {
        ProofRuns.SkipUnlessWanted();
        var file = Repository.File("samples", "policies", $"{id}.yaml");

        var test = await Run.Of("policy", "test", file, "--score", "100");
        Assert.True(test.ExitCode == 0, test.Out + test.Error);
        var proof = await Run.Of("policy", "prove", file, "--quick");
        Assert.True(proof.ExitCode == 0, proof.Out + proof.Error);
    }

    [Theory]
    [InlineData("ch-war-materiel")]
    [InlineData("jp-transfer-principles")]
    public void Tutorial_ShowsTheFileAsItIs(string id) => GeneratedDoc.IsCurrent(
        "docs/tutorial-policy.md", id, $"```yaml\n{File.ReadAllText(Repository.File("samples", "policies", $"{id}.yaml")).TrimEnd()}\n```");
}
