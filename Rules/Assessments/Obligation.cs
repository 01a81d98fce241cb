namespace ExportPolicy.Rules;

/// <summary>An obligation in a case.</summary>
/// <param name="Term">What the commitment asks for.</param>
/// <param name="Met">Whether the declared documents satisfy it; never true of one that is due after delivery.</param>
/// <param name="Missing">What is missing, in words; empty when met.</param>
public sealed record Obligation(ObligationTerm Term, bool Met, EquatableArray<string> Missing);
