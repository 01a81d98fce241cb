using ExportPolicy.Rules;

namespace OrderDesk.Orders;

/// <summary>What a customer sends in.</summary>
/// <param name="Number">The number.</param>
/// <param name="Buyer">Who buys and uses the goods.</param>
/// <param name="BuyerKind">What the buyer is.</param>
/// <param name="Destination">The country the goods go to, ISO 3166-1 alpha-2.</param>
/// <param name="Lines">What is ordered.</param>
/// <param name="Papers">The papers, where there are any yet.</param>
public sealed record OrderForm(string Number, string Buyer, PartyKind BuyerKind, string Destination, IReadOnlyList<OrderLine> Lines, Papers? Papers = null)
{
    internal Order ToOrder(DateOnly today) => new()
    {
        Number = Number,
        PlacedOn = today,
        Buyer = Buyer,
        BuyerKind = BuyerKind,
        Destination = Destination,
        Lines = [.. Lines],
        Papers = Papers ?? new Papers(),
    };
}
