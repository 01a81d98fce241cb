using Carrier;
using ExportPolicy.Rules;
using OrderDesk.Orders;

namespace OrderDesk.Shipping;

/// <summary>Ships an order and keeps its record straight. It asks its callers for the clearance that it hands on.</summary>
/// <param name="db">The orders.</param>
/// <param name="warehouse">The warehouse.</param>
public sealed class Dispatcher(OrderDb db, Warehouse warehouse)
{
    /// <summary>Ships an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="clearance">The clearance for it.</param>
    /// <param name="cancellationToken">Gives up before anything has left.</param>
    /// <returns>The carrier's receipt.</returns>
    /// <exception cref="OrderConflictException">Somebody else is shipping it.</exception>
    public async Task<Waybill> ShipAsync(Order order, [ClearanceFor(nameof(order))] Clearance clearance, CancellationToken cancellationToken)
    {
        // Of two who ship the same order at the same time, the second fails here.
        order.Status = OrderStatus.Releasing;
        await db.SaveChangesAsync();
        try
        {
            var waybill = await warehouse.ReleaseAsync(order, clearance, cancellationToken);
            order.Waybill = waybill.Number;
            order.Status = OrderStatus.Shipped;
            return waybill;
        }
        catch
        {
            order.Status = OrderStatus.Received;
            throw;
        }
        finally
        {
            await db.SaveChangesAsync();
        }
    }
}
