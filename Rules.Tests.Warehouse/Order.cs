using ExportPolicy.Rules;

namespace Shipping;

/// <summary>An order as an application keeps it: mutable, saved in stages, mapped to a transfer where exports are concerned.</summary>
/// <param name="id">Its number.</param>
public sealed class Order(string id)
{
    /// <summary>The number.</summary>
    public string Id { get; } = id;

    /// <summary>The state it goes to, ISO 3166-1 alpha-2.</summary>
    public string Destination { get; set; } = "US";

    /// <summary>How many rounds.</summary>
    public decimal Quantity { get; set; } = 100;

    /// <summary>What is ordered besides, one line each.</summary>
    public IList<string> Items { get; } = [];

    /// <summary>Where the order stands; no fact of its transfer.</summary>
    public string Status { get; set; } = "new";

    /// <summary>The transfer that the order amounts to.</summary>
    /// <returns>A new transfer on every call, equal as long as the order is the same.</returns>
    [TransferOf(Except = [nameof(Status)])]
    public Transfer ToTransfer() => Goods.Transfer(Id, Destination, Quantity, Items);
}
