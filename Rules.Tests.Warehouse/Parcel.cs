using ExportPolicy.Rules;

namespace Shipping;

/// <summary>A small order that never changes; a changed one is a copy.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Destination">The state it goes to, ISO 3166-1 alpha-2.</param>
/// <param name="Quantity">How many rounds.</param>
public sealed record Parcel(string Id, string Destination, decimal Quantity)
{
    /// <summary>The transfer that the parcel amounts to.</summary>
    [TransferOf]
    public Transfer Transfer => Goods.Transfer(Id, Destination, Quantity);
}
