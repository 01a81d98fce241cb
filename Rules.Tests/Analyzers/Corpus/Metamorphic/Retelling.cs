namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>A program said otherwise, and what the build says of it.</summary>
/// <param name="Change">How it was changed.</param>
/// <param name="Program">The program.</param>
/// <param name="Text">The changed program.</param>
/// <param name="Verdict">What the build says of it.</param>
internal sealed record Retelling(string Change, CorpusProgram Program, string Text, CorpusVerdict Verdict)
{
    /// <summary>Whether the verdict stayed. Where a forged key is kept in a local first, the missing proof may be what is said instead; a missing proof stays one.</summary>
    public bool Holds => Verdict.IsFlagged == Program.ExpectsDiagnostics && (Verdict.Kinds.Contains("EXP1") || !CorpusVerdict.KindsOf(Program.Expected).Contains("EXP1"));

    public override string ToString() =>
        $"{Change} in {Program}: {(Verdict.IsFlagged ? $"flagged with {string.Join(", ", Verdict.Flagged)}" : "no longer flagged")}\n{Text}";
}
