namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>One program of the corpus.</summary>
/// <param name="Pattern">The pattern it belongs to, such as B06 or L12.</param>
/// <param name="Layer">What catches a bypass: F flow, S symbols and operations, D declarations, B build, R run time. Empty for what is legitimate.</param>
/// <param name="Title">The pattern in a sentence.</param>
/// <param name="Variant">What sets this program apart from others of its pattern.</param>
/// <param name="Source">The program, ready to be analysed.</param>
/// <param name="NotRun">Why it is not run; null when it is.</param>
/// <param name="ShipsNothing">Whether it is not about shipping: nothing leaves even where everything is permitted.</param>
/// <param name="Pending">What the analyzers do not do yet, so that the program is not as it should be; null for all that are.</param>
internal sealed record CorpusProgram(string Pattern, string Layer, string Title, string Variant, AnalyzerCase Source, string? NotRun, bool ShipsNothing, string? Pending)
{
    public bool IsBypass => Pattern.StartsWith('B');

    public bool ExpectsDiagnostics => Expected.Any();

    /// <summary>The ids that it is to be flagged with.</summary>
    public IEnumerable<string> Expected => Source.Files.SelectMany(file => file.Markup.Marks).Select(mark => mark.Id).Concat(Source.ExpectedElsewhere);

    /// <summary>Whether the compiler takes it: some bypasses are errors of the language already.</summary>
    public bool Compiles => !Source.Files.Any(file => file.Markup.Marks.Any(mark => mark.Id.StartsWith("CS", StringComparison.Ordinal)));

    public string Name => $"{Pattern} {Variant}";

    public override string ToString() => Name;
}
