namespace ExportPolicy.Rules;

/// <summary>For which day a case is decided: its policies and documents by one day, its evidence by another.</summary>
/// <param name="AsOf">The day whose policies and documents count.</param>
/// <param name="KnownAt">The day whose knowledge counts.</param>
internal sealed record DecisionDates(DateOnly AsOf, DateOnly KnownAt);
