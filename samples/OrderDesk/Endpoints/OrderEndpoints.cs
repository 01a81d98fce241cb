using Carrier;
using ExportPolicy.Rules;
using OrderDesk.Mediation;
using OrderDesk.Orders;
using OrderDesk.Problems;
using OrderDesk.Reports;
using OrderDesk.Shipping;

namespace OrderDesk.Endpoints;

/// <summary>The endpoints of the minimal API.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this WebApplication app)
    {
        app.MapPost("/orders", Place);
        app.MapPut("/orders/{number}/papers", HandIn);
        app.MapPost("/orders/{number}/reports", File);
        app.MapPost("/orders/{number}/shipment", Ship);
        app.MapPost("/orders/{number}/express", (string number, Mediator<ShipOrder, Cleared, Waybill> mediator, CancellationToken cancellationToken) =>
            mediator.Send(new ShipOrder(number), cancellationToken));
        app.MapPost("/orders/{number}/queue", Queue);
        app.MapPost("/orders/{number}/lots", ShipLot);
        app.MapPost("/shipments", ShipAll);
        app.MapPost("/reassessment", Reassess);
    }

    private static async Task<IResult> Place(OrderForm form, OrderDb db, TimeProvider time)
    {
        var order = form.ToOrder(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        Form.Read(order.ToTransfer);
        db.Add(order);
        await db.SaveChangesAsync();
        return Results.Created($"/orders/{order.Number}", order);
    }

    private static async Task<Order> HandIn(string number, Papers papers, OrderDb db)
    {
        var order = await db.GetAsync(number);
        order.EnsureOpen();
        order.Papers = papers;
        Form.Read(order.ToTransfer);
        await db.SaveChangesAsync();
        return order;
    }

    private static async Task<IResult> File(string number, ReportForm report, OrderDb db, ReportDesk desk)
    {
        var order = await db.GetAsync(number);
        desk.File(order.Number, Form.Read(report.ToClaim));
        return Results.NoContent();
    }

    private static async Task<IResult> Ship(string number, OrderDb db, IExportGate gate, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        var order = await db.GetAsync(number);
        order.EnsureWhole();
        var decision = await gate.CheckAsync(order.ToTransfer(), cancellationToken: cancellationToken);
        order.Note(decision);
        await db.SaveChangesAsync();
        return decision.TryGetClearance(out var clearance)
            ? Results.Ok(await dispatcher.ShipAsync(order, clearance, cancellationToken))
            : Results.Problem(ExportProblem.Of(decision));
    }

    // A part of an order. The name of the lot is the caller's: asked twice by that name, it leaves once.
    private static async Task<IResult> ShipLot(string number, LotForm form, OrderDb db, Clearing clearing, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        var order = await db.GetAsync(number);
        order.EnsureOpen();
        var lot = Form.Read(form.ToQuantity);
        var clearance = await clearing.ClearLotAsync(order, lot, $"{number}/{form.Name}", cancellationToken);
        return Results.Ok(await dispatcher.ShipLotAsync(order, lot, clearance, cancellationToken));
    }

    // When a report has come in, or a policy: what may still leave is decided again. What it answers is for the compliance desk.
    private static async Task<IResult> Reassess(IExportGate gate, CancellationToken cancellationToken)
    {
        var result = await gate.ReassessAsync(cancellationToken);
        return Results.Ok(new { result.Kept, Ended = result.Revoked.Select(ended => new { Order = ended.Reference.TransferId, ended.Decision.Outcome, Gone = ended.Shipped.Select(gone => gone.ToString()) }) });
    }

    // What cannot leave today need not wait in line. The gate decides again all the same.
    private static async Task<IResult> Queue(string number, OrderDb db, IExportGate gate, Backlog backlog, CancellationToken cancellationToken)
    {
        var order = await db.GetAsync(number);
        order.EnsureWhole();
        var decision = await gate.CheckAsync(order.ToTransfer(), cancellationToken: cancellationToken);
        if (!decision.IsPermitted)
            return Results.Problem(ExportProblem.Of(decision));
        order.Note(decision);
        await db.SaveChangesAsync();
        order.EnsureWhole();
        order.Status = OrderStatus.Queued;
        await db.SaveChangesAsync();
        await backlog.AddAsync(number, cancellationToken);
        return Results.Accepted($"/orders/{number}");
    }

    // Everything that has come in and may leave whole.
    private static async Task<List<Waybill>> ShipAll(OrderDb db, IExportGate gate, Dispatcher dispatcher, CancellationToken cancellationToken)
    {
        List<Waybill> waybills = [];
        foreach (var item in gate.CheckAll(await db.InAsync(OrderStatus.Received), order => order.ToTransfer()))
        {
            item.Item.Note(item.Decision);
            if (item.Item.Status != OrderStatus.InLots && item.TryGetClearance(out var clearance))
                waybills.Add(await dispatcher.ShipAsync(item.Item, clearance, cancellationToken));
        }

        await db.SaveChangesAsync();
        return waybills;
    }
}
