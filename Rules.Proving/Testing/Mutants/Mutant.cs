namespace ExportPolicy.Rules.Proving;

/// <summary>A policy with one thing changed.</summary>
/// <param name="Change">What is changed.</param>
/// <param name="Policy">The policy so changed.</param>
/// <param name="IsOfPeriod">Whether only its period is another.</param>
internal sealed record Mutant(string Change, Policy Policy, bool IsOfPeriod);
