namespace ExportPolicy.Rules;

/// <summary>A fact that a rule took, under the name that the rule gives it.</summary>
/// <param name="Alias">The name, as the conditions mention it.</param>
/// <param name="Fact">The fact.</param>
public sealed record TracedFact(string Alias, object Fact);
