using ExportPolicy.Rules;

namespace Shipping;

/// <summary>The doors through which goods leave. Each writes down what left.</summary>
/// <param name="shipments">Where it is written down.</param>
public class Warehouse(Shipments shipments) : IShipper
{
    /// <summary>Releases goods against a clearance, which it demands.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <param name="clearance">The clearance for it.</param>
    public void Release(Transfer transfer, [ClearanceFor(nameof(transfer))] Clearance clearance)
    {
        ArgumentNullException.ThrowIfNull(clearance);
        clearance.Demand(transfer);
        shipments.Record(transfer);
    }

    /// <summary>Releases the goods of an order against a clearance, which it demands.</summary>
    /// <param name="order">The order.</param>
    /// <param name="clearance">The clearance for it.</param>
    public void Release(Order order, [ClearanceFor(nameof(order))] Clearance clearance)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(clearance);
        clearance.Demand(order.ToTransfer());
        shipments.Record(order.ToTransfer());
    }

    /// <summary>Releases a parcel against a clearance, which it demands.</summary>
    /// <param name="parcel">The parcel.</param>
    /// <param name="clearance">The clearance for it.</param>
    public void Release(Parcel parcel, [ClearanceFor(nameof(parcel))] Clearance clearance)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        ArgumentNullException.ThrowIfNull(clearance);
        clearance.Demand(parcel.Transfer);
        shipments.Record(parcel.Transfer);
    }

    /// <summary>Releases goods against a clearance, some time later.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <param name="clearance">The clearance for it.</param>
    /// <returns>The release.</returns>
    public async Task ReleaseAsync(Transfer transfer, [ClearanceFor(nameof(transfer))] Clearance clearance)
    {
        ArgumentNullException.ThrowIfNull(clearance);
        await Task.Yield();
        clearance.Demand(transfer);
        shipments.Record(transfer);
    }

    /// <summary>Ships goods. It has no key to demand: only the build stands between a caller and the door.</summary>
    /// <param name="transfer">The transfer.</param>
    [RequiresClearance]
    public virtual void Ship(Transfer transfer) => shipments.Record(transfer);

    /// <summary>Ships the goods of an order.</summary>
    /// <param name="order">The order.</param>
    [RequiresClearance]
    public void Ship(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        shipments.Record(order.ToTransfer());
    }

    /// <summary>Ships goods, some time later.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <returns>The shipment.</returns>
    [RequiresClearance]
    public async Task ShipAsync(Transfer transfer)
    {
        await Task.Yield();
        shipments.Record(transfer);
    }

    /// <summary>Ships goods and returns their waybill.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <returns>The number of the waybill.</returns>
    [RequiresClearance]
    public string Book(Transfer transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        shipments.Record(transfer);
        return $"waybill {transfer.Id}";
    }
}
