namespace ExportPolicy.Rules;

/// <summary>What the recipient declares it will do with its stocks.</summary>
public enum StockUse
{
    /// <summary>The goods replace stock that the recipient gives to another state (backfill).</summary>
    ReplacesStockGivenTo,

    /// <summary>The goods are kept together with stock from which another state is supplied.</summary>
    CommingledWithStockFor,

    /// <summary>The goods themselves go on to another state.</summary>
    PassedOnTo,
}

/// <summary>A declared plan of the recipient for its stocks.</summary>
public sealed record StockPlan
{
    /// <summary>Creates a stock plan.</summary>
    /// <param name="use">What happens with the stock.</param>
    /// <param name="beneficiary">The state that gains from it.</param>
    /// <param name="reference">The document that says so.</param>
    /// <exception cref="ArgumentException">The reference is empty or the use undefined.</exception>
    public StockPlan(StockUse use, CountryCode beneficiary, string reference)
    {
        ArgumentNullException.ThrowIfNull(beneficiary);
        Use = Require.Defined(use, "The use of a stock plan");
        Beneficiary = beneficiary;
        Reference = Require.Text(reference, "The reference of a stock plan");
    }

    /// <summary>What happens with the stock.</summary>
    public StockUse Use { get; }

    /// <summary>The state that gains from it.</summary>
    public CountryCode Beneficiary { get; }

    /// <summary>The document that says so.</summary>
    public string Reference { get; }

    /// <inheritdoc/>
    public override string ToString() => $"stock plan {Reference}";
}
