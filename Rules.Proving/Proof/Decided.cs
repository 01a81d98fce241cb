namespace ExportPolicy.Rules.Proving;

/// <summary>How a case was decided, as far as properties look at it.</summary>
/// <param name="Assessment">What the engine said.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="ByLetter">The outcome by the letter.</param>
/// <param name="OnKnowledge">The outcome on knowledge.</param>
/// <param name="Findings">The findings.</param>
internal sealed record Decided(Assessment Assessment, Outcome Outcome, Outcome ByLetter, Outcome OnKnowledge, IReadOnlyList<Finding> Findings)
{
    public static Decided By(Assessment assessment) => new(assessment, assessment.Outcome, assessment.ByLetter, assessment.OnKnowledge, assessment.Findings);

    /// <summary>The outcomes in the words of files.</summary>
    public override string ToString() => $"{FileWords.Of(Outcome)} (by the letter {FileWords.Of(ByLetter)}, on knowledge {FileWords.Of(OnKnowledge)})";
}
