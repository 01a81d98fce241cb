namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>The read-out of the corpus in the documentation.</summary>
public sealed class CorpusDocTests
{
    [Fact]
    public async Task Corpus_IsDocumented()
    {
        var bypasses = await Task.WhenAll(CorpusText.Bypasses.GroupBy(program => program.Pattern).Select(Bypass));
        var legitimate = await Task.WhenAll(CorpusText.Legitimate.GroupBy(program => program.Pattern).Select(Legitimate));
        GeneratedDoc.IsCurrent("docs/analyzers.md", "corpus", $"""
            **{CorpusText.Bypasses.Count()} programs of {bypasses.Length} kinds that get round the check**

            | | Kind | Programs | Flagged | Run | Ship what they may not | Refused when run | Failed otherwise |
            |---|---|--:|--:|--:|--:|--:|--:|
            {string.Join('\n', bypasses)}

            **{CorpusText.Legitimate.Count()} programs of {legitimate.Length} kinds that hold a proof, or need none**

            | | Kind | Programs | Flagged | Run | Ship what they may not |
            |---|---|--:|--:|--:|--:|
            {string.Join('\n', legitimate)}
            """);
    }

    private static async Task<string> Bypass(IGrouping<string, CorpusProgram> pattern)
    {
        var (ships, stay) = (Run(pattern).Count(Ships), Run(pattern).Where(program => !Ships(program)).ToList());
        var refused = stay.Count(program => CorpusRuns.Of(program).Any(run => run.Value.IsStopped(run.Key)));
        return $"{await Start(pattern)} {ships} | {refused} | {stay.Count - refused} |";
    }

    private static async Task<string> Legitimate(IGrouping<string, CorpusProgram> pattern) => $"{await Start(pattern)} {Run(pattern).Count(Ships)} |";

    private static async Task<string> Start(IGrouping<string, CorpusProgram> pattern)
    {
        var verdicts = await Task.WhenAll(pattern.Select(program => CorpusVerdict.Of(program.Source)));
        var flagged = verdicts.Count(verdict => verdict.IsFlagged || !verdict.Compiles);
        return $"| {pattern.Key} | {pattern.First().Title} | {pattern.Count()} | {flagged} | {Run(pattern).Count()} |";
    }

    private static IEnumerable<CorpusProgram> Run(IEnumerable<CorpusProgram> programs) => programs.Where(program => program.NotRun is null);

    private static bool Ships(CorpusProgram program) => CorpusRuns.Of(program).Values.Any(run => run.Unlawful.Count > 0);
}
