using ExportPolicy.Rules;
using OrderDesk.Orders;

namespace OrderDesk.Shipping;

/// <summary>Checks an order and keeps its record straight. What it returns is promised to be a clearance for that order; the build holds it to that.</summary>
/// <param name="db">The orders.</param>
/// <param name="gate">The gate.</param>
public sealed class Clearing(OrderDb db, IExportGate gate)
{
    /// <summary>Clears an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The clearance for it.</returns>
    /// <exception cref="ExportDeniedException">The export is denied.</exception>
    /// <exception cref="ExportReferredException">A person has to decide, or papers are missing.</exception>
    [return: ClearanceFor(nameof(order))]
    public async Task<Clearance> ClearAsync(Order order, CancellationToken cancellationToken)
    {
        var decision = await gate.CheckAsync(order.ToTransfer(), cancellationToken: cancellationToken);
        order.Note(decision);
        await db.SaveChangesAsync();
        return decision.RequireClearance();
    }
}
