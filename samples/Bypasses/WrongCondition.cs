using Bypasses.Shop;
using ExportPolicy.Rules;

namespace Bypasses;

/// <summary>The check is there, and the condition lets through what it should hold back.</summary>
/// <param name="gate">The gate.</param>
/// <param name="warehouse">The warehouse.</param>
/// <param name="isAdmin">Whether an administrator is at work.</param>
/// <param name="checksExports">Whether the application checks exports.</param>
public sealed class WrongCondition(IExportGate gate, Warehouse warehouse, bool isAdmin, bool checksExports)
{
    /// <summary>One exclamation mark too many.</summary>
    /// <param name="order">The order.</param>
    public void Inverted(Order order)
    {
        if (!gate.Check(order.ToTransfer()).IsPermitted)
            warehouse.Ship(order); // EXP1002: exactly what is refused leaves
    }

    /// <summary>Somebody is above the check.</summary>
    /// <param name="order">The order.</param>
    public void OrAdministrator(Order order)
    {
        if (gate.Check(order.ToTransfer()).IsPermitted || isAdmin)
            warehouse.Ship(order); // EXP1001: for an administrator nothing is proven
    }

    /// <summary>There always is a decision.</summary>
    /// <param name="order">The order.</param>
    public void AnyAnswer(Order order)
    {
        if (gate.Check(order.ToTransfer()) is not null)
            warehouse.Ship(order); // EXP1001: a decision is not yet a permission
    }

    /// <summary>Not denied is not permitted: what is referred waits for a person.</summary>
    /// <param name="order">The order.</param>
    public void NotDenied(Order order)
    {
        if (gate.Check(order.ToTransfer()).Outcome != Outcome.Denied)
            warehouse.Ship(order); // EXP1001: what is referred leaves as well
    }

    /// <summary>The same in a switch.</summary>
    /// <param name="order">The order.</param>
    public void ByDefault(Order order)
    {
        switch (gate.Check(order.ToTransfer()).Outcome)
        {
            case Outcome.Denied:
                break;
            default:
                warehouse.Ship(order); // EXP1001: the default takes in what is referred
                break;
        }
    }

    /// <summary>A switch turns the check off.</summary>
    /// <param name="order">The order.</param>
    public void FeatureFlag(Order order)
    {
        if (!checksExports || gate.Check(order.ToTransfer()).IsPermitted)
            warehouse.Ship(order); // EXP1001: with the flag off nothing is checked
    }

    /// <summary>One order stands for all.</summary>
    /// <param name="orders">The orders.</param>
    public void AnyForAll(IReadOnlyList<Order> orders)
    {
        if (!orders.Any(order => gate.Check(order.ToTransfer()).IsPermitted))
            return;
        foreach (var order in orders)
            warehouse.Ship(order); // EXP1001: one of them is permitted, not this one
    }

    /// <summary>The filter keeps the wrong ones.</summary>
    /// <param name="orders">The orders.</param>
    public void WrongOnesFiltered(IReadOnlyList<Order> orders)
    {
        foreach (var order in orders.Where(order => !gate.Check(order.ToTransfer()).IsPermitted))
            warehouse.Ship(order); // EXP1001: the filter holds back what is permitted
    }
}
