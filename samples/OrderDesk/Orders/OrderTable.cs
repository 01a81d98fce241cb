using System.Collections.Concurrent;

namespace OrderDesk.Orders;

/// <summary>The rows of a table that lives in memory: the number of an order, and the order as text.</summary>
public sealed class OrderTable
{
    internal ConcurrentDictionary<string, string> Rows { get; } = new(StringComparer.Ordinal);
}
