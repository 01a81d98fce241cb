using Carrier;
using OrderDesk.Orders;
using OrderDesk.Shipping;

namespace OrderDesk.Mediation;

/// <summary>Checks before anything is shipped, and passes on the order with its clearance. A refusal goes up as an exception.</summary>
/// <param name="db">The orders.</param>
/// <param name="clearing">Who checks.</param>
public sealed class CheckBehaviour(OrderDb db, Clearing clearing) : IBehaviour<ShipOrder, Cleared, Waybill>
{
    /// <inheritdoc/>
    public async Task<Waybill> Handle(ShipOrder message, Func<Cleared, Task<Waybill>> next, CancellationToken cancellationToken)
    {
        var order = await db.GetAsync(message.Number);
        order.EnsureWhole();
        return await next(new Cleared(order, await clearing.ClearAsync(order, cancellationToken)));
    }
}
