using ExportPolicy.Rules;

namespace Bypasses.Shop;

/// <summary>The doors through which goods leave.</summary>
/// <param name="carrier">Who collects them.</param>
public class Warehouse(Carrier carrier)
{
    /// <summary>Releases the goods of an order against a clearance, which it demands.</summary>
    /// <param name="order">The order.</param>
    /// <param name="clearance">The clearance for it.</param>
    public void Release(Order order, [ClearanceFor(nameof(order))] Clearance clearance)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(clearance);
        clearance.Demand(order.ToTransfer());
        carrier.Book(order.Number);
    }

    /// <summary>Ships the goods of an order. There is no clearance to demand: whoever calls it must have proved that the order is permitted.</summary>
    /// <param name="order">The order.</param>
    [RequiresClearance]
    public virtual void Ship(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        carrier.Book(order.Number);
    }
}
