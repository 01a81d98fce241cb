using ExportPolicy.Rules;

namespace OrderDesk.Orders;

/// <summary>A part of an order that is to leave.</summary>
/// <param name="Name">The name of the lot, by which whoever asks knows it.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Unit">Its unit, as the order has it.</param>
public sealed record LotForm(string Name, decimal Amount, string Unit)
{
    /// <summary>The quantity.</summary>
    /// <returns>The quantity.</returns>
    /// <exception cref="ArgumentException">The amount is not positive, or the unit is empty.</exception>
    public Quantity ToQuantity() => new(Amount, Unit);
}
