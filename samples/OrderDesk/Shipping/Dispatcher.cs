using Carrier;
using ExportPolicy.Rules;
using OrderDesk.Orders;

namespace OrderDesk.Shipping;

/// <summary>Ships an order and keeps its record straight. It asks its callers for the clearance that it hands on.</summary>
/// <param name="db">The orders.</param>
/// <param name="warehouse">The warehouse.</param>
public sealed class Dispatcher(OrderDb db, Warehouse warehouse)
{
    /// <summary>Ships an order, whole.</summary>
    /// <param name="order">The order.</param>
    /// <param name="clearance">The clearance for it.</param>
    /// <param name="cancellationToken">Gives up before anything has left.</param>
    /// <returns>The carrier's receipt.</returns>
    /// <exception cref="OrderConflictException">Somebody else is shipping it, or a part of it has left.</exception>
    public async Task<Waybill> ShipAsync(Order order, [ClearanceFor(nameof(order))] Clearance clearance, CancellationToken cancellationToken)
    {
        order.EnsureWhole();
        var status = OrderStatus.Received;

        // Of two who ship of the same order at the same time, the second fails here.
        await SaveAsync(order, OrderStatus.Releasing);
        try
        {
            var waybill = await warehouse.ReleaseAsync(order, clearance, cancellationToken);
            order.Waybill = waybill.Number;
            status = OrderStatus.Shipped;
            return waybill;
        }
        finally
        {
            await SaveAsync(order, status);
        }
    }

    /// <summary>Ships a lot of an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lot">The lot.</param>
    /// <param name="clearance">The clearance for it.</param>
    /// <param name="cancellationToken">Gives up before anything has left.</param>
    /// <returns>The carrier's receipt.</returns>
    /// <exception cref="OrderConflictException">Somebody else is shipping of it.</exception>
    public async Task<Waybill> ShipLotAsync(Order order, Quantity lot, [ClearanceFor(nameof(order))] Clearance clearance, CancellationToken cancellationToken)
    {
        // A lot that fails leaves the order as it was: other lots of it may have left.
        var status = order.Status;
        await SaveAsync(order, OrderStatus.Releasing);
        try
        {
            var waybill = await warehouse.ReleaseLotAsync(order, lot, clearance, cancellationToken);
            status = OrderStatus.InLots;
            if (await warehouse.HasLeftAsync(order))
                status = OrderStatus.Shipped;
            return waybill;
        }
        finally
        {
            await SaveAsync(order, status);
        }
    }

    private Task SaveAsync(Order order, OrderStatus status)
    {
        order.Status = status;
        return db.SaveChangesAsync();
    }
}
