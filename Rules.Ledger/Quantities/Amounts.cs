namespace ExportPolicy.Rules.Ledger;

/// <summary>Amounts as they are counted: whole ten-thousandths, so that sums are exact on every store. What is taken is rounded up, what is allowed down.</summary>
internal static class Amounts
{
    private const decimal Parts = 10_000;

    public static long Taken(decimal amount) => Whole(decimal.Ceiling(Scaled(amount)));

    /// <summary>An amount that is to leave: rounded up, more would leave than there is.</summary>
    /// <exception cref="LedgerException">It has more than four decimals.</exception>
    public static long Exactly(decimal amount, LineAmount of) => Scaled(amount) == decimal.Truncate(Scaled(amount))
        ? Whole(Scaled(amount))
        : throw new LedgerException(LedgerProblem.Refused, $"The ledger counts in ten-thousandths, and {of} has more decimals; nothing was written. Declare the quantity in a smaller unit.");

    public static long Allowed(decimal amount) => Whole(decimal.Floor(Math.Min(Scaled(Math.Min(amount, long.MaxValue / Parts)), long.MaxValue)));

    public static decimal Of(long parts) => parts / Parts;

    private static decimal Scaled(decimal amount) => amount <= long.MaxValue / Parts
        ? amount * Parts
        : throw new LedgerException(LedgerProblem.Refused, $"The ledger cannot count an amount of {amount}; expected at most {long.MaxValue / Parts}. Count in a larger unit.");

    private static long Whole(decimal parts) => (long)parts;
}
