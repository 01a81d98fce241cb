namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>Programs that get round the check: each would ship what it may not, unless the library's code at the door stops it.</summary>
public sealed class BypassProgramTests
{
    public static TheoryData<string> Patterns => [.. CorpusText.Bypasses.Select(program => program.Pattern).Distinct()];

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task Bypass_IsFlaggedWhereItShips(string pattern) =>
        await CorpusReport.AreAsMarked(CorpusText.Bypasses.Where(each => each.Pattern == pattern));

    /// <summary>Keeps the corpus honest: a program that neither ships nor is stopped at the door is no bypass.</summary>
    [Theory]
    [MemberData(nameof(Patterns))]
    public void Bypass_Run_ShipsUnlawfullyOrIsStoppedAtTheDoor(string pattern)
    {
        string[] problems = [.. CorpusText.Bypasses.Where(each => each.Pattern == pattern && each.NotRun is null).Select(Problem).OfType<string>()];
        Assert.True(problems.Length == 0, string.Join('\n', problems));
    }

    private static string? Problem(CorpusProgram program)
    {
        var runs = CorpusRuns.Of(program);
        var ships = runs.Values.Any(run => run.Unlawful.Count > 0);
        var stopped = runs.Any(run => run.Value.IsStopped(run.Key));
        if (!ships && !stopped)
            return $"{program} gets round nothing:\n{Print(runs)}";
        return !program.ExpectsDiagnostics && (ships || !stopped)
            ? $"{program} is not flagged, so it must be stopped at run time:\n{Print(runs)}"
            : null;
    }

    private static string Print(IReadOnlyDictionary<Scenario, ProgramRun> runs) => string.Join("\n", runs.Select(run => $"  {run.Key}: {run.Value}"));
}
