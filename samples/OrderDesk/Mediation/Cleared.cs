using ExportPolicy.Rules;
using OrderDesk.Orders;

namespace OrderDesk.Mediation;

/// <summary>An order together with its clearance. Sealed and get-only, so that whoever gets one gets the two that belong together.</summary>
/// <param name="order">The order.</param>
/// <param name="clearance">The clearance for it.</param>
public sealed class Cleared(Order order, [ClearanceFor(nameof(order))] Clearance clearance)
{
    /// <summary>The order.</summary>
    public Order Order { get; } = order;

    /// <summary>The clearance for it.</summary>
    [ClearanceFor(nameof(Order))]
    public Clearance Clearance { get; } = clearance;
}
