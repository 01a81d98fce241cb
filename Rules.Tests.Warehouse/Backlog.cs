using ExportPolicy.Rules;

namespace Shipping;

/// <summary>Transfers that wait to be shipped.</summary>
/// <param name="waiting">Those that wait.</param>
public sealed class Backlog(IReadOnlyList<Transfer> waiting)
{
    private int _taken;

    /// <summary>The next transfer; from the first again after the last.</summary>
    /// <returns>The transfer.</returns>
    public Transfer Next() => waiting[Interlocked.Increment(ref _taken) % waiting.Count];

    /// <summary>Takes the next transfer, once each.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryTake(out Transfer transfer)
    {
        var at = Interlocked.Increment(ref _taken) - 1;
        transfer = waiting[Math.Min(at, waiting.Count - 1)];
        return at < waiting.Count;
    }

    /// <summary>Mends a transfer that was not permitted. The third attempt gives the first transfer of the backlog, the sixth gives up.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <returns>The mended one.</returns>
    public Transfer Amend(Transfer transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        return Interlocked.Increment(ref _taken) switch
        {
            3 => waiting[0],
            >= 6 => throw new InvalidOperationException("Nothing more to amend."),
            _ => Goods.Transfer(transfer.Id, quantity: 10),
        };
    }

    /// <summary>All that wait, as they come in.</summary>
    /// <returns>The transfers.</returns>
    public async IAsyncEnumerable<Transfer> All()
    {
        foreach (var each in waiting)
        {
            await Task.Yield();
            yield return each;
        }
    }
}
