namespace ExportPolicy.Rules;

/// <summary>A fund that pays for goods.</summary>
/// <param name="Id">The id, such as <c>USAI</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="PurposeState">The state for which the fund buys by its definition; null where it buys for its owner.</param>
/// <param name="Source">Where that is written.</param>
public sealed record Fund(string Id, string Name, CountryCode? PurposeState, Citation Source);
