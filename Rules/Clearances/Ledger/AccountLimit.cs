namespace ExportPolicy.Rules;

/// <summary>The most that may leave under a cap or a licence, over several transfers.</summary>
/// <param name="Account">The name under which it is counted: <see cref="QuantityCap.Account"/> or <see cref="Licence.Account"/>.</param>
/// <param name="Unit">The unit of a quantity, or the code of a currency.</param>
/// <param name="Most">The most, tolerance included; null where two people have let more go.</param>
/// <param name="Since">The first day that counts; null where all days do.</param>
/// <param name="Day">The day on which what leaves now is counted.</param>
public sealed record AccountLimit(string Account, string Unit, decimal? Most, DateOnly? Since, DateOnly Day);
