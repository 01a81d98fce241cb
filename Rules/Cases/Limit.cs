namespace ExportPolicy.Rules;

/// <summary>The most that a cap or a licence lets go in one unit, of goods or of what they are worth.</summary>
/// <param name="Most">The most, with any tolerance; the unit of a value is the code of its currency.</param>
/// <param name="IsValue">Whether it limits what the goods are worth rather than how many they are.</param>
internal sealed record Limit(Quantity Most, bool IsValue)
{
    /// <summary>The limits that a quantity and a value set; none where neither is there.</summary>
    /// <param name="quantity">The quantity that may go.</param>
    /// <param name="value">The value that may go; more than zero.</param>
    /// <param name="tolerance">The percentage by which both may be exceeded.</param>
    public static IEnumerable<Limit> Of(Quantity? quantity, Money? value, decimal tolerance = 0)
    {
        if (quantity is not null)
            yield return new Limit(With(tolerance, quantity), false);
        if (value is not null)
            yield return new Limit(With(tolerance, new Quantity(value.Amount, value.Currency.Code)), true);
    }

    /// <summary>Whether quantity and value would be counted in one unit, so that nobody could tell them apart.</summary>
    public static bool AreInOneUnit(Quantity? quantity, Money? value) =>
        quantity is not null && value is not null && AreSame(quantity.Unit, value.Currency.Code);

    /// <summary>Whether a unit is the one of the limit.</summary>
    public bool IsIn(string unit) => AreSame(unit, Most.Unit);

    /// <summary>How much of the limit a line takes; null where that is not known in its unit.</summary>
    public decimal? Of(TransferLine line) => IsValue
        ? line.Value is { } value && IsIn(value.Currency.Code) ? value.Amount : null
        : Of(line.Quantity);

    /// <summary>How much of the limit an earlier transfer took; null where that is not known in its unit. No value is declared of one.</summary>
    public decimal? Of(EarlierTransfer earlier) => IsValue ? null : Of(earlier.Quantity);

    private decimal? Of(Quantity? quantity) => quantity is not null && IsIn(quantity.Unit) ? quantity.Amount : null;

    private static bool AreSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // Divided first: the largest amounts must not overflow. A limit of more than a number can hold is the largest number.
    private static Quantity With(decimal tolerance, Quantity quantity)
    {
        var more = quantity.Amount / 100 * tolerance;
        return tolerance == 0 ? quantity : new Quantity(quantity.Amount > decimal.MaxValue - more ? decimal.MaxValue : quantity.Amount + more, quantity.Unit);
    }
}
