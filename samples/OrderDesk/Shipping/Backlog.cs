using System.Threading.Channels;

namespace OrderDesk.Shipping;

/// <summary>Numbers of orders that are to be shipped later. A clearance does not wait in line: it is short-lived, and cannot be stored.</summary>
public sealed class Backlog
{
    private readonly Channel<string> _numbers = Channel.CreateUnbounded<string>();

    /// <summary>Puts an order in line.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When it is in line.</returns>
    public ValueTask AddAsync(string number, CancellationToken cancellationToken) => _numbers.Writer.WriteAsync(number, cancellationToken);

    /// <summary>Takes the orders out of the line as they come.</summary>
    /// <param name="cancellationToken">Ends the taking.</param>
    /// <returns>Their numbers.</returns>
    public IAsyncEnumerable<string> TakeAllAsync(CancellationToken cancellationToken) => _numbers.Reader.ReadAllAsync(cancellationToken);
}
