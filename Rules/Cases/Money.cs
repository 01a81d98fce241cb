using System.Globalization;

namespace ExportPolicy.Rules;

/// <summary>An amount of money.</summary>
public sealed record Money
{
    /// <summary>Creates an amount of money.</summary>
    /// <param name="amount">The amount, in whole units of the currency; zero or more.</param>
    /// <param name="currency">The currency.</param>
    /// <exception cref="ArgumentException">The amount is negative.</exception>
    public Money(decimal amount, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (amount < 0)
            throw new ArgumentException($"The value is {amount.ToString(CultureInfo.InvariantCulture)} {currency}; expected zero or more.", nameof(amount));
        Amount = amount;
        Currency = currency;
    }

    /// <summary>The amount, in whole units of <see cref="Currency"/>.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <inheritdoc/>
    public override string ToString()
    {
        // Never hides a fraction: more decimals than the currency has are shown, not rounded away.
        var decimals = Math.Max(Currency.MinorUnits, Amount.Scale);
        return $"{Amount.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)} {Currency}";
    }
}
