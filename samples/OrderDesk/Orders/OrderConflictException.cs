namespace OrderDesk.Orders;

/// <summary>The order is not in a state in which that can be done.</summary>
/// <param name="message">What is the matter.</param>
public sealed class OrderConflictException(string message) : Exception(message);
