namespace ExportPolicy.Rules;

/// <summary>A case as a file holds it: a transfer, the evidence about it, and how it is to be decided.</summary>
/// <param name="Transfer">The transfer with its declared documents.</param>
/// <param name="Evidence">What is known beyond that.</param>
/// <param name="AsOf">The day whose policies decide; null for the transfer's own date.</param>
/// <param name="KnownAt">The day whose knowledge counts; null for now.</param>
/// <param name="Policies">Ids of policies, or paths of policy files relative to the case file; empty for every policy in force.</param>
/// <param name="Acknowledgements">Premise gaps that a person has acknowledged.</param>
/// <param name="Expectations">What the case is expected to come to; decides nothing.</param>
/// <param name="Title">What the case is about, in a few words; null where the file does not say.</param>
public sealed record Case(
    Transfer Transfer,
    Evidence Evidence,
    DateOnly? AsOf,
    DateOnly? KnownAt,
    EquatableArray<string> Policies,
    EquatableArray<Acknowledgement> Acknowledgements,
    EquatableArray<Expectation> Expectations,
    string? Title = null);

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
