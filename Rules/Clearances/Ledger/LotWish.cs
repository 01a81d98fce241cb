namespace ExportPolicy.Rules;

/// <summary>The lot that somebody asks for: an amount of the line that is counted in its unit, or of a named one.</summary>
/// <param name="LineId">The line; null where the unit tells.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Unit">Its unit.</param>
internal sealed record LotWish(string? LineId, decimal Amount, string Unit)
{
    public static LotWish Of(Quantity quantity) => new(null, quantity.Amount, quantity.Unit);

    public static LotWish Of(LineAmount lot) => lot.Amount > 0
        ? new(lot.LineId, lot.Amount, lot.Unit)
        : throw new ArgumentException($"The lot is {lot.Amount} {lot.Unit} of line '{lot.LineId}'; expected more than zero.", nameof(lot));

    /// <summary>Whether a line is the one meant, as far as can be told.</summary>
    public bool IsOf(LineAmount line) => line.IsIn(Unit) && (LineId is null || line.LineId == LineId);

    /// <inheritdoc/>
    public override string ToString() => LineId is null ? $"{new Quantity(Amount, Unit)}" : $"{new LineAmount(LineId, Unit, Amount)}";
}
