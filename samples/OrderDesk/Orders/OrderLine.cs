using ExportPolicy.Rules;

namespace OrderDesk.Orders;

/// <summary>One line of an order.</summary>
/// <param name="Item">What is ordered.</param>
/// <param name="ControlCode">Its code on the munitions list or another, such as <c>ML3.a</c>.</param>
/// <param name="Quantity">How many units.</param>
/// <param name="Unit">The unit, such as <c>rounds</c>.</param>
public sealed record OrderLine(string Item, string ControlCode, decimal Quantity, string Unit)
{
    internal TransferLine ToTransferLine(string id) => new(id, Item, [ExportPolicy.Rules.ControlCode.Parse(ControlCode)], new Quantity(Quantity, Unit));
}
