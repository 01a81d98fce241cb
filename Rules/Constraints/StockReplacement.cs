namespace ExportPolicy.Rules;

/// <summary>That the goods replace stock given to a state, and how far that is known under a policy.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Beneficiary">The state that was given the stock.</param>
/// <param name="Level">How far it is known; a declared plan makes it known.</param>
/// <param name="Because">The stock plan or the weighed claims.</param>
internal sealed record StockReplacement(Policy Policy, CountryCode Beneficiary, KnowledgeLevel Level, object Because);
