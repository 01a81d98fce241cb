using Carrier;
using OrderDesk.Shipping;

namespace OrderDesk.Mediation;

/// <summary>Ships what was cleared.</summary>
/// <param name="dispatcher">Who ships.</param>
public sealed class ShipHandler(Dispatcher dispatcher) : IHandler<Cleared, Waybill>
{
    /// <inheritdoc/>
    public Task<Waybill> Handle(Cleared message, CancellationToken cancellationToken) =>
        dispatcher.ShipAsync(message.Order, message.Clearance, cancellationToken);
}
