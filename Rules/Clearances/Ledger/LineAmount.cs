namespace ExportPolicy.Rules;

/// <summary>An amount of one line of a transfer.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Unit">The unit of its quantity; <see cref="Whole"/> where its quantity is not known, so that it leaves whole or not at all.</param>
/// <param name="Amount">The amount, in that unit.</param>
public sealed record LineAmount(string LineId, string Unit, decimal Amount)
{
    /// <summary>The unit of a line whose quantity is not known.</summary>
    public const string Whole = "whole";

    /// <inheritdoc/>
    public override string ToString() => Unit == Whole ? $"line {LineId} whole" : $"{new Quantity(Amount, Unit)} of line {LineId}";

    internal static LineAmount Of(TransferLine line) => line.Quantity is { } quantity ? new(line.Id, quantity.Unit, quantity.Amount) : new(line.Id, Whole, 1);

    internal bool IsIn(string unit) => string.Equals(Unit, unit, StringComparison.OrdinalIgnoreCase);
}
