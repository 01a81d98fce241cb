namespace ExportPolicy.Rules.Proving;

/// <summary>An answer to the question of a step.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Outcome">The outcome with it, as the engine decided.</param>
public sealed record StepAnswer(string Answer, Outcome Outcome);
