using System.Collections.Immutable;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>What the build says of a changed program.</summary>
/// <param name="Compiles">Whether it compiles.</param>
/// <param name="Flagged">The ids that the analyzers report.</param>
internal sealed record CorpusVerdict(bool Compiles, ImmutableArray<string> Flagged)
{
    public bool IsFlagged => !Flagged.IsEmpty;

    /// <summary>What kind of fault is found: that a proof is missing (EXP1), that one is forged (EXP2).</summary>
    public IEnumerable<string> Kinds => KindsOf(Flagged);

    /// <summary>The kinds of diagnostics.</summary>
    public static IEnumerable<string> KindsOf(IEnumerable<string> ids) => ids.Select(id => id[..4]).Distinct().Order(StringComparer.Ordinal);

    public static async Task<CorpusVerdict> Of(AnalyzerCase program)
    {
        var diagnostics = await program.Diagnostics();

        // An analysis that failed or gave up has found nothing.
        Assert.DoesNotContain(diagnostics, each => each.Id is "AD0001" or "EXP1009");
        return new CorpusVerdict(
            !diagnostics.Any(each => each.Id.StartsWith("CS", StringComparison.Ordinal)),
            [.. diagnostics.Where(each => !each.Id.StartsWith("CS", StringComparison.Ordinal)).Select(each => each.Id)]);
    }
}
