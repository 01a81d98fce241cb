namespace OrderDesk.Orders;

/// <summary>There is no such order.</summary>
/// <param name="number">The number.</param>
public sealed class OrderNotFoundException(string number) : Exception($"There is no order '{number}'.");
