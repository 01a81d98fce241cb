using Carrier;
using ExportPolicy.Rules;
using ExportPolicy.Rules.Ledger;
using OrderDesk.Orders;

namespace OrderDesk.Shipping;

/// <summary>The door through which goods leave. There is no other: the carrier's client is on the list of controlled members.</summary>
/// <param name="carrier">The carrier.</param>
/// <param name="gate">The gate whose clearances count.</param>
/// <param name="ledger">Where it is on record what has left.</param>
public sealed class Warehouse(ICarrierClient carrier, IExportGate gate, DecisionLedger ledger)
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
        // From here on it counts as gone.
        clearance.Demand(order.ToTransfer(), gate);
        return BookAsync(new Consignment(order.Number, order.Destination, Goods(order)), clearance.LotName, cancellationToken);
    }

    /// <summary>Hands a lot of an order to the carrier.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lot">The lot.</param>
    /// <param name="clearance">The clearance for it.</param>
    /// <param name="cancellationToken">Gives up before anything has left.</param>
    /// <returns>The carrier's receipt.</returns>
    /// <exception cref="ClearanceException">The clearance is not for that lot of this order as it is now, or too old.</exception>
    public Task<Waybill> ReleaseLotAsync(Order order, Quantity lot, [ClearanceFor(nameof(order))] Clearance clearance, CancellationToken cancellationToken)
    {
        clearance.Demand(order.ToTransfer(), lot, gate);
        return BookAsync(new Consignment(order.Number, order.Destination, $"{lot} of {Goods(order)}"), clearance.LotName, cancellationToken);
    }

    /// <summary>Looks whether the lots of an order come to all of it. The ledger knows; an application that counts as well counts something else one day.</summary>
    /// <param name="order">The order, with the reference of its clearance.</param>
    /// <returns>True where nothing of it is left.</returns>
    public async Task<bool> HasLeftAsync(Order order) =>
        order.Clearance is { } reference && await ledger.WriteAsync(step => step.FindClearanceAsync(reference.Id)) is { Unshipped.Count: 0 };

    private static string Goods(Order order) => string.Join(", ", order.Lines.Select(line => line.Item));

    [RequiresClearance]
    private async Task<Waybill> BookAsync(Consignment consignment, string lot, CancellationToken cancellationToken)
    {
        try
        {
            return await carrier.BookAsync(consignment, cancellationToken);
        }
        catch (Exception failure)
        {
            // This carrier takes all or nothing. With one who may have taken it and not said so, a person has to look first.
            await ledger.ReturnAsync(lot, $"the carrier did not take it: {failure.Message}", "warehouse", CancellationToken.None);
            throw;
        }
    }
}
