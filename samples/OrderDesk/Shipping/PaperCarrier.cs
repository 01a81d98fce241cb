using System.Collections.Concurrent;
using System.Globalization;
using Carrier;
using ExportPolicy.Rules;

namespace OrderDesk.Shipping;

/// <summary>Stands in for a carrier: it has no ships, and writes down what it would have collected. What it implements is controlled, and so is it.</summary>
public sealed class PaperCarrier : ICarrierClient
{
    private readonly ConcurrentQueue<Waybill> _booked = new();
    private int _number;

    /// <summary>What was booked, in order.</summary>
    public IReadOnlyCollection<Waybill> Booked => _booked;

    /// <inheritdoc/>
    [RequiresClearance]
    public Task<Waybill> BookAsync(Consignment consignment, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waybill = new Waybill(string.Create(CultureInfo.InvariantCulture, $"WB-{Interlocked.Increment(ref _number):0000}"), consignment);
        _booked.Enqueue(waybill);
        return Task.FromResult(waybill);
    }
}
