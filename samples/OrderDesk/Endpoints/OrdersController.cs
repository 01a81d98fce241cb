using Carrier;
using ExportPolicy.Rules;
using Microsoft.AspNetCore.Mvc;
using OrderDesk.Orders;
using OrderDesk.Shipping;

namespace OrderDesk.Endpoints;

/// <summary>The same desk in the form of a controller.</summary>
/// <param name="db">The orders.</param>
/// <param name="gate">The gate.</param>
/// <param name="dispatcher">Who ships.</param>
[ApiController]
[Route("orders/{number}")]
public sealed class OrdersController(OrderDb db, IExportGate gate, Dispatcher dispatcher) : ControllerBase
{
    /// <summary>Shows an order.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>The order.</returns>
    [HttpGet]
    public Task<Order> Get(string number) => db.GetAsync(number);

    /// <summary>Hands an order to a carrier who stands at the door. A refusal goes up as an exception and becomes problem details.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The carrier's receipt.</returns>
    [HttpPost("pickup")]
    public async Task<ActionResult<Waybill>> Pickup(string number, CancellationToken cancellationToken)
    {
        var order = await db.GetAsync(number);
        order.EnsureWhole();
        var decision = await gate.CheckAsync(order.ToTransfer(), cancellationToken: cancellationToken);
        order.Note(decision);
        await db.SaveChangesAsync();
        return await dispatcher.ShipAsync(order, decision.RequireClearance(), cancellationToken);
    }
}
