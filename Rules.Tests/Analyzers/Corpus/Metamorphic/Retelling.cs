namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>A program said otherwise, and what the build says of it.</summary>
/// <param name="Change">How it was changed.</param>
/// <param name="Program">The program.</param>
/// <param name="Text">The changed program.</param>
/// <param name="Verdict">What the build says of it.</param>
internal sealed record Retelling(string Change, CorpusProgram Program, string Text, CorpusVerdict Verdict)
{
    /// <summary>Whether the verdict stayed.</summary>
    public bool Holds => Verdict.Kinds.SequenceEqual(CorpusVerdict.KindsOf(Program.Expected));

    public override string ToString() =>
        $"{Change} in {Program}: {(Verdict.IsFlagged ? $"flagged with {string.Join(", ", Verdict.Flagged)}" : "no longer flagged")}\n{Text}";
}
