using System.Globalization;

namespace ExportPolicy.Rules;

/// <summary>A counted or measured amount of goods.</summary>
public sealed record Quantity
{
    /// <summary>Creates a quantity.</summary>
    /// <param name="amount">The amount; greater than zero.</param>
    /// <param name="unit">The unit, as the documents name it: <c>rounds</c>, <c>pieces</c>, <c>kg</c>.</param>
    /// <exception cref="ArgumentException">The amount is not positive or the unit is empty.</exception>
    public Quantity(decimal amount, string unit)
    {
        if (amount <= 0)
            throw new ArgumentException($"The quantity is {amount.ToString(CultureInfo.InvariantCulture)}; expected more than zero. Where it is not known, leave it out.", nameof(amount));
        Amount = amount;
        Unit = Require.Text(unit, "The unit of a quantity").Trim();
    }

    /// <summary>The amount, in <see cref="Unit"/>.</summary>
    public decimal Amount { get; }

    /// <summary>The unit. Quantities in different units are never compared or added.</summary>
    public string Unit { get; }

    // Never hides a fraction: what is a little over a limit must not look equal to it.
    internal const string Format = "#,##0.############################";

    /// <summary>Adds amounts; null where their sum is more, or finer, than a number can hold: a rounded one could look as if it kept a limit.</summary>
    internal static decimal? Sum(decimal? one, decimal? other)
    {
        if (one is not { } first || other is not { } second || first > decimal.MaxValue - second)
            return null;
        var sum = first + second;
        return sum - first == second && sum - second == first ? sum : null;
    }

    /// <summary>Whether a unit is the one of the quantity.</summary>
    internal bool IsIn(string unit) => string.Equals(Unit, unit, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => $"{Amount.ToString(Format, CultureInfo.InvariantCulture)} {Unit}";
}
