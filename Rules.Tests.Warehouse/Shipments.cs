using System.Collections.Concurrent;
using ExportPolicy.Rules;

namespace Shipping;

/// <summary>What left, in order.</summary>
public sealed class Shipments
{
    private readonly ConcurrentQueue<object> _left = new();

    /// <summary>The transfers that left; of those that a carrier was only told the number of, the number.</summary>
    public IReadOnlyCollection<object> Left => _left;

    /// <summary>Writes down what left.</summary>
    /// <param name="transfer">The transfer.</param>
    public void Record(Transfer transfer) => _left.Enqueue(transfer);

    /// <summary>Writes down the number of what left.</summary>
    /// <param name="number">The id of the transfer.</param>
    public void Record(string number) => _left.Enqueue(number);
}
