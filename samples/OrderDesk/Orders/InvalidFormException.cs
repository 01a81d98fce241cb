namespace OrderDesk.Orders;

/// <summary>A form holds a value that cannot be.</summary>
/// <param name="wrong">What is wrong with it.</param>
public sealed class InvalidFormException(Exception wrong) : Exception(wrong.Message, wrong);
