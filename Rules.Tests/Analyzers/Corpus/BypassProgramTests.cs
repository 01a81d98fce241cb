using Shipping;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>Programs that get round the check: each would ship what it may not, unless the library's code at the door stops it.</summary>
public sealed class BypassProgramTests
{
    public static TheoryData<string> Patterns => [.. CorpusText.Bypasses.Select(program => program.Pattern).Distinct()];

    /// <summary>Keeps the corpus honest: a program that neither ships nor is stopped at the door is no bypass.</summary>
    [Theory]
    [MemberData(nameof(Patterns))]
    public void Bypass_Run_ShipsUnlawfullyOrIsStoppedAtTheDoor(string pattern)
    {
        var problems = CorpusText.Bypasses.Where(each => each.Pattern == pattern && each.NotRun is null).Select(Problem).OfType<string>();
        Assert.Empty(problems);
    }

    private static string? Problem(CorpusProgram program)
    {
        var runs = CorpusRuns.Of(program);
        var ships = runs.Values.Any(run => run.Unlawful.Count > 0);
        var stopped = runs.Any(run => IsStopped(run.Key, run.Value.Failure));
        if (!ships && !stopped)
            return $"{program} gets round nothing:\n{Print(runs)}";
        return !program.ExpectsDiagnostics && (ships || !stopped)
            ? $"{program} is not flagged, so it must be stopped at run time:\n{Print(runs)}"
            : null;
    }

    // A failure that is the scenario's own refusal stops nobody in particular.
    private static bool IsStopped(Scenario scenario, Exception? failure) => failure switch
    {
        null or TimeoutException => false,
        ExportDeniedException or ExportReferredException or DeniedException => scenario == Scenario.PermitsAll,
        _ => true,
    };

    private static string Print(IReadOnlyDictionary<Scenario, ProgramRun> runs) => string.Join("\n", runs.Select(run => $"  {run.Key}: {run.Value}"));
}
