namespace ExportPolicy.Rules;

/// <summary>What the policies say of one line.</summary>
/// <param name="LineId">The id of the line.</param>
/// <param name="Outcome">The outcome by the standard of the policies.</param>
/// <param name="ByLetter">The outcome by the words of the policies over what is declared.</param>
/// <param name="OnKnowledge">The outcome with evidence; never more permissive than <paramref name="ByLetter"/>.</param>
public sealed record LineAssessment(string LineId, Outcome Outcome, Outcome ByLetter, Outcome OnKnowledge);
