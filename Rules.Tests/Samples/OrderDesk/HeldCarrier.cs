using System.Collections.Concurrent;
using System.Threading.Channels;
using Carrier;

namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>A carrier who takes his time: each booking waits until a test lets it go on.</summary>
internal sealed class HeldCarrier : ICarrierClient
{
    private readonly Channel<string> _asked = Channel.CreateUnbounded<string>();
    private readonly Channel<bool> _goingOn = Channel.CreateUnbounded<bool>();
    private readonly ConcurrentQueue<string> _booked = new();

    public IEnumerable<string> Booked => _booked;

    public async Task<Waybill> BookAsync(Consignment consignment, CancellationToken cancellationToken)
    {
        await _asked.Writer.WriteAsync(consignment.Reference, cancellationToken);
        await _goingOn.Reader.ReadAsync(cancellationToken);
        _booked.Enqueue(consignment.Reference);
        return new Waybill($"WB-{consignment.Reference}", consignment);
    }

    /// <summary>Waits until somebody books.</summary>
    public Task<string> IsAsked() => _asked.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    public void GoOn() => Assert.True(_goingOn.Writer.TryWrite(true));
}
