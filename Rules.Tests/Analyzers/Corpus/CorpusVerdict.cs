using System.Collections.Immutable;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>What the build says of a changed program.</summary>
/// <param name="Compiles">Whether it compiles.</param>
/// <param name="Flagged">The ids that the analyzers report.</param>
internal sealed record CorpusVerdict(bool Compiles, ImmutableArray<string> Flagged)
{
    public bool IsFlagged => !Flagged.IsEmpty;

    public static async Task<CorpusVerdict> Of(AnalyzerCase program)
    {
        var diagnostics = await program.Diagnostics();
        return new CorpusVerdict(
            !diagnostics.Any(each => each.Id.StartsWith("CS", StringComparison.Ordinal)),
            [.. diagnostics.Where(each => !each.Id.StartsWith("CS", StringComparison.Ordinal)).Select(each => each.Id)]);
    }
}
