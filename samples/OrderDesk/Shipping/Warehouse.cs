using Carrier;
using ExportPolicy.Rules;
using OrderDesk.Orders;

namespace OrderDesk.Shipping;

/// <summary>The door through which goods leave. There is no other: the carrier's client is on the list of controlled members.</summary>
/// <param name="carrier">The carrier.</param>
/// <param name="gate">The gate whose clearances count.</param>
public sealed class Warehouse(ICarrierClient carrier, IExportGate gate)
{
    /// <summary>Hands the goods of an order to the carrier.</summary>
    /// <param name="order">The order.</param>
    /// <param name="clearance">The clearance for it.</param>
    /// <param name="cancellationToken">Gives up before anything has left.</param>
    /// <returns>The carrier's receipt.</returns>
    /// <exception cref="ClearanceException">The clearance is not for this order as it is now, or too old.</exception>
    public Task<Waybill> ReleaseAsync(Order order, [ClearanceFor(nameof(order))] Clearance clearance, CancellationToken cancellationToken)
    {
        // The build has proved that there was a check. That the order is still as it was checked, only a comparison can tell.
        clearance.Demand(order.ToTransfer(), gate);
        return carrier.BookAsync(new Consignment(order.Number, order.Destination, string.Join(", ", order.Lines.Select(line => line.Item))), cancellationToken);
    }
}
