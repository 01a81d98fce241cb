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

    /// <summary>Clears a lot of an order. What was cleared before and has ended since is a new question.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lot">The lot.</param>
    /// <param name="name">The name of the lot: asked twice by that name, it leaves once.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The clearance for the lot.</returns>
    /// <exception cref="ExportDeniedException">The export is denied.</exception>
    /// <exception cref="ExportReferredException">A person has to decide, or papers are missing.</exception>
    /// <exception cref="ClearanceException">There is less left, or the lot of that name has left.</exception>
    [return: ClearanceFor(nameof(order))]
    public async Task<Clearance> ClearLotAsync(Order order, Quantity lot, string name, CancellationToken cancellationToken)
    {
        if (order.Clearance is { } reference)
        {
            try
            {
                return await gate.RedeemAsync(reference, order.ToTransfer(), lot, name, cancellationToken);
            }
            catch (ClearanceException ended) when (ended.Refusal is ClearanceRefusal.Withdrawn or ClearanceRefusal.ChangedTransfer)
            {
                // Checked again below.
            }
        }

        var whole = await ClearAsync(order, cancellationToken);
        return await gate.RedeemAsync(whole.Reference, order.ToTransfer(), lot, name, cancellationToken);
    }

    /// <summary>Clears an order that was checked before: the gate decides again, under the policies and by what is known now.</summary>
    /// <param name="order">The order.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The clearance for all of it that has not left.</returns>
    /// <exception cref="ExportDeniedException">The export is denied.</exception>
    /// <exception cref="ExportReferredException">A person has to decide, or papers are missing.</exception>
    [return: ClearanceFor(nameof(order))]
    public async Task<Clearance> RedeemAsync(Order order, CancellationToken cancellationToken)
    {
        if (order.Clearance is not { } reference)
            return await ClearAsync(order, cancellationToken);
        try
        {
            // However often this message comes, the lot of that name leaves once.
            return await gate.RedeemAsync(reference, order.ToTransfer(), quantity: null, idempotencyKey: order.Number, cancellationToken);
        }
        catch (ClearanceException)
        {
            // The order is not what it was, or its clearance has ended: it is a new question.
            return await ClearAsync(order, cancellationToken);
        }
        catch (Exception refusal) when (refusal is ExportDeniedException or ExportReferredException)
        {
            order.Note(refusal is ExportDeniedException denied ? denied.Decision : ((ExportReferredException)refusal).Decision);
            await db.SaveChangesAsync();
            throw;
        }
    }
}
