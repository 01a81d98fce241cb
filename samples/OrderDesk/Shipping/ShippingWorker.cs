using ExportPolicy.Rules;
using OrderDesk.Orders;

namespace OrderDesk.Shipping;

/// <summary>Ships the backlog. The gate decides again: between the order and the truck, papers expire and reports come in.</summary>
/// <param name="backlog">The backlog.</param>
/// <param name="scopes">Makes a scope for each order.</param>
/// <param name="log">The log.</param>
public sealed partial class ShippingWorker(Backlog backlog, IServiceScopeFactory scopes, ILogger<ShippingWorker> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var number in backlog.TakeAllAsync(stoppingToken))
        {
            try
            {
                await ShipAsync(number, stoppingToken);
            }
            catch (Exception refusal) when (refusal is ExportDeniedException or ExportReferredException)
            {
                LogStays(refusal.Message);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One order that fails does not keep the others waiting.
                LogFailure(number, failure);
            }
        }
    }

    private async Task ShipAsync(string number, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var order = await services.GetRequiredService<OrderDb>().GetAsync(number);
        order.EnsureWhole();
        var clearance = await services.GetRequiredService<Clearing>().RedeemAsync(order, cancellationToken);
        await services.GetRequiredService<Dispatcher>().ShipAsync(order, clearance, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An order stays. {Reason}")]
    private partial void LogStays(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Order {Number} could not be shipped.")]
    private partial void LogFailure(string number, Exception failure);
}
