using ExportPolicy.Rules;

namespace Shipping;

/// <summary>A client as a carrier hands it out: it moves goods and has never heard of clearances.</summary>
/// <param name="shipments">Where is written down what left.</param>
public sealed class CarrierClient(Shipments shipments)
{
    /// <summary>Books the carriage of a transfer.</summary>
    /// <param name="transfer">The transfer.</param>
    public void Book(Transfer transfer) => shipments.Record(transfer);

    /// <summary>Books the carriage of what has a number.</summary>
    /// <param name="number">The id of the transfer.</param>
    public void BookNumber(string number) => shipments.Record(number);

    /// <summary>Books the carriage of an order.</summary>
    /// <param name="order">The order.</param>
    /// <returns>The booking.</returns>
    public async Task BookAsync(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        await Task.Yield();
        shipments.Record(order.ToTransfer());
    }

    /// <summary>Asks what a carriage would cost.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <returns>The price in euros.</returns>
    public decimal Quote(Transfer transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        return (transfer.Lines.Count + shipments.Left.Count) * 1_000;
    }
}
