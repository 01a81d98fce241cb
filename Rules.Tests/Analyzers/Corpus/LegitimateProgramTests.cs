namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>Programs that hold a proof: never flagged, and at run time nothing leaves that may not.</summary>
public sealed class LegitimateProgramTests
{
    public static TheoryData<string> Patterns => [.. CorpusText.Legitimate.Select(program => program.Pattern).Distinct()];

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task LegitimateProgram_IsNotFlagged(string pattern) =>
        await CorpusReport.AreAsMarked(CorpusText.Legitimate.Where(each => each.Pattern == pattern));

    [Theory]
    [MemberData(nameof(Patterns))]
    public void LegitimateProgram_Run_ShipsWhatIsPermittedAndNothingElse(string pattern)
    {
        string[] problems = [.. CorpusText.Legitimate.Where(each => each.Pattern == pattern && each.NotRun is null).SelectMany(Problems)];
        Assert.True(problems.Length == 0, string.Join('\n', problems));
    }

    private static IEnumerable<string> Problems(CorpusProgram program)
    {
        var runs = CorpusRuns.Of(program);
        foreach (var (scenario, run) in runs.Where(run => run.Value.Unlawful.Count > 0))
            yield return $"{program}: in {scenario} {run}";
        var all = runs[Scenario.PermitsAll];
        if (all.Failure is not null)
            yield return $"{program} fails where everything is permitted: {all}";
        if (program.ShipsNothing != (all.Left.Count == 0))
            yield return $"{program}: expected {(program.ShipsNothing ? "nothing" : "something")} to leave where everything is permitted; {all}";
    }
}
