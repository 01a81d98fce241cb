namespace ExportPolicy.Rules;

/// <summary>An amount of money.</summary>
public sealed record Money(decimal Amount, string Currency);
