using System.Globalization;

namespace ExportPolicy.Rules;

/// <summary>How much of a cap or a licence earlier transfers took, as a ledger counts it.</summary>
public sealed record Balance
{
    /// <summary>Creates a balance.</summary>
    /// <param name="account">What it counts: <see cref="QuantityCap.Account"/> or <see cref="Licence.Account"/>.</param>
    /// <param name="amount">How much was taken; zero or more.</param>
    /// <param name="unit">The unit, as the cap or the licence names it; of a value the code of the currency.</param>
    /// <exception cref="ArgumentException">A text is empty or the amount is negative.</exception>
    public Balance(string account, decimal amount, string unit)
    {
        Account = Require.Text(account, "The account of a balance").Trim();
        Unit = Require.Text(unit, $"The unit of the balance of '{Account}'").Trim();
        if (amount < 0)
            throw new ArgumentException($"The balance of '{Account}' is {amount.ToString(CultureInfo.InvariantCulture)} {Unit}; expected zero or more.", nameof(amount));
        Amount = amount;
    }

    /// <summary>What it counts. Accounts compare without regard to case.</summary>
    public string Account { get; }

    /// <summary>How much was taken, in <see cref="Unit"/>.</summary>
    public decimal Amount { get; }

    /// <summary>The unit; of a value the code of the currency. Units compare without regard to case.</summary>
    public string Unit { get; }

    /// <summary>How keys are compared.</summary>
    internal static StringComparer KeyComparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>What there is one balance of in evidence.</summary>
    internal string Key => $"{Account} in {Unit}";

    /// <summary>Whether it counts an account.</summary>
    internal bool Counts(string account) => string.Equals(Account, account, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => $"{Amount.ToString(Quantity.Format, CultureInfo.InvariantCulture)} {Unit} taken of {Account}";
}
