using System.Text.Json;

namespace OrderDesk.Orders;

/// <summary>One unit of work on the orders, in the shape of a database context: what it hands out is its own copy, and nothing is stored before <see cref="SaveChangesAsync"/>.</summary>
/// <param name="table">Where they are stored.</param>
public sealed class OrderDb(OrderTable table)
{
    private readonly Dictionary<string, (Order Order, string? Stored)> _tracked = new(StringComparer.Ordinal);

    /// <summary>Adds an order.</summary>
    /// <param name="order">The order.</param>
    public void Add(Order order) => _tracked.Add(order.Number, (order, null));

    /// <summary>Gets an order.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The order.</returns>
    /// <exception cref="OrderNotFoundException">There is none.</exception>
    public Task<Order> GetAsync(string number) => Task.FromResult(Get(number));

    /// <summary>Gets all orders of a status, by number.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The orders.</returns>
    public Task<List<Order>> InAsync(OrderStatus status) =>
        Task.FromResult(table.Rows.Keys.Order(StringComparer.Ordinal).Select(Get).Where(order => order.Status == status).ToList());

    /// <summary>Stores every order that was changed, unless somebody else was quicker.</summary>
    /// <returns>When it is stored.</returns>
    /// <exception cref="OrderConflictException">An order was added or changed by somebody else meanwhile.</exception>
    public Task SaveChangesAsync()
    {
        foreach (var (number, (order, stored)) in _tracked.ToList())
        {
            var text = JsonSerializer.Serialize(order);
            if (stored is null ? !table.Rows.TryAdd(number, text) : !table.Rows.TryUpdate(number, text, stored))
                throw new OrderConflictException($"Order '{number}' was stored by somebody else meanwhile; expected nobody to. Read it again.");
            _tracked[number] = (order, text);
        }

        return Task.CompletedTask;
    }

    private Order Get(string number)
    {
        if (_tracked.TryGetValue(number, out var tracked))
            return tracked.Order;
        if (!table.Rows.TryGetValue(number, out var text))
            throw new OrderNotFoundException(number);
        var order = JsonSerializer.Deserialize<Order>(text)!;
        _tracked.Add(number, (order, text));
        return order;
    }
}
