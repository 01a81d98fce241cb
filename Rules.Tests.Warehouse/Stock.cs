using ExportPolicy.Rules;

namespace Shipping;

/// <summary>What is in stock.</summary>
public sealed class Stock
{
    /// <summary>Whether all is gone. It is not.</summary>
    public bool IsEmpty { get; set; }

    /// <summary>Whether the goods are there.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <returns>True while there is anything at all.</returns>
    public bool Has(Transfer transfer) => transfer is not null && !IsEmpty;
}
