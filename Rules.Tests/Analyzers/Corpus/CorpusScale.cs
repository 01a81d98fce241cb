namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>How much of the changed programs is looked at: a fixed sample, or with COMPLETE_CORPUS=1 everything.</summary>
internal static class CorpusScale
{
    private const int SampleStride = 4;

    public static bool IsComplete { get; } = Environment.GetEnvironmentVariable("COMPLETE_CORPUS") == "1";

    /// <summary>What of the changes to the program at a place in the corpus is looked at.</summary>
    public static IEnumerable<T> Sample<T>(IEnumerable<T> changes, int program) =>
        IsComplete ? changes : changes.Where((_, at) => (program + at) % SampleStride == 0);
}
