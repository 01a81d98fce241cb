using System.Collections.Concurrent;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>What the programs of the corpus do in every scenario; each is run once for all tests.</summary>
internal static class CorpusRuns
{
    private static readonly ConcurrentDictionary<CorpusProgram, IReadOnlyDictionary<Scenario, ProgramRun>> Runs = new(ReferenceEqualityComparer.Instance);

    public static IReadOnlyDictionary<Scenario, ProgramRun> Of(CorpusProgram program) => Runs.GetOrAdd(
        program,
        each => ProgramRun.All(AnalyzerRun.Image(each.Source), each.Source.Projects.Select(AnalyzerRun.Image)));
}
