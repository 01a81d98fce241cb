namespace ExportPolicy.Rules;

/// <summary>What one line of a transfer takes of a limit.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Amount">The amount, in the unit of the limit.</param>
public sealed record Draw(string LineId, AccountLimit Limit, decimal Amount);
