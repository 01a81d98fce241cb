namespace ExportPolicy.Rules;

/// <summary>What a case is expected to come to.</summary>
/// <param name="Parameters">Parameters of the policies that are set otherwise for this expectation, by their name in policy files; empty for the policies as they stand.</param>
/// <param name="ByLetter">The expected outcome by the letter.</param>
/// <param name="OnKnowledge">The expected outcome on knowledge.</param>
/// <param name="Findings">Rule ids that must be among the findings.</param>
/// <param name="Lines">Expected outcome by line, as letter and knowledge, where the lines differ; empty otherwise.</param>
public sealed record Expectation(
    EquatableArray<KeyValuePair<string, string>> Parameters,
    Outcome ByLetter,
    Outcome OnKnowledge,
    EquatableArray<string> Findings,
    EquatableArray<LineExpectation> Lines);

/// <summary>What a line of a case is expected to come to.</summary>
/// <param name="Line">The id of the line.</param>
/// <param name="ByLetter">The expected outcome by the letter.</param>
/// <param name="OnKnowledge">The expected outcome on knowledge.</param>
public sealed record LineExpectation(string Line, Outcome ByLetter, Outcome OnKnowledge);
