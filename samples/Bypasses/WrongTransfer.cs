using Bypasses.Shop;
using ExportPolicy.Rules;

namespace Bypasses;

/// <summary>The check is right, and something else leaves than what was checked.</summary>
/// <param name="gate">The gate.</param>
/// <param name="warehouse">The warehouse.</param>
public sealed class WrongTransfer(IExportGate gate, Warehouse warehouse)
{
    private Clearance? _kept;

    /// <summary>The papers of one order, the goods of another.</summary>
    /// <param name="one">The order that is checked.</param>
    /// <param name="other">The order that leaves.</param>
    public void Swapped(Order one, Order other)
    {
        if (gate.Check(one.ToTransfer()).TryGetClearance(out var clearance))
            warehouse.Release(other, clearance); // EXP1003: the clearance is for another order
    }

    /// <summary>The variable is assigned anew.</summary>
    /// <param name="order">The order.</param>
    /// <param name="next">The next one.</param>
    public void Reassigned(Order order, Order next)
    {
        var clearance = gate.Check(order.ToTransfer()).RequireClearance();
        order = next;
        warehouse.Release(order, clearance); // EXP1004: it is another order by now
    }

    /// <summary>The order is changed after the check.</summary>
    /// <param name="order">The order.</param>
    public void Changed(Order order)
    {
        if (!gate.Check(order.ToTransfer()).IsPermitted)
            return;
        order.Destination = "UA";
        warehouse.Ship(order); // EXP1004: it goes elsewhere by now
    }

    /// <summary>The order is changed under another name.</summary>
    /// <param name="order">The order.</param>
    public void ChangedThroughAnAlias(Order order)
    {
        var same = order;
        var clearance = gate.Check(order.ToTransfer()).RequireClearance();
        same.Rounds *= 100;
        warehouse.Release(order, clearance); // EXP1004: it is a hundred times as much by now
    }

    /// <summary>A method gets the variable itself, and may exchange the order.</summary>
    /// <param name="order">The order.</param>
    public void HandedOut(Order order)
    {
        var clearance = gate.Check(order.ToTransfer()).RequireClearance();
        Complete(ref order);
        warehouse.Release(order, clearance); // EXP1004: it may be another order by now
    }

    /// <summary>The clearance of the first order opens the door for all.</summary>
    /// <param name="orders">The orders.</param>
    public void CarriedOn(IReadOnlyList<Order> orders)
    {
        Clearance? clearance = null;
        foreach (var order in orders)
        {
            clearance ??= gate.Check(order.ToTransfer()).RequireClearance();
            warehouse.Release(order, clearance); // EXP1001: from the second round on it is the clearance of the first order
        }
    }

    /// <summary>Each order is checked as if it went elsewhere.</summary>
    /// <param name="orders">The orders.</param>
    public void CheckedAsAnother(IReadOnlyList<Order> orders)
    {
        foreach (var item in gate.CheckAll(orders, order => new Order { Number = order.Number, Destination = "US" }.ToTransfer())) // EXP2014: what is checked is not the order
        {
            if (item.TryGetClearance(out var clearance))
                warehouse.Release(item.Item, clearance);
        }
    }

    /// <summary>The clearance is kept in a field.</summary>
    /// <param name="order">The order.</param>
    public void Kept(Order order) => _kept = gate.Check(order.ToTransfer()).RequireClearance();

    /// <summary>And what the field holds is used for whatever comes.</summary>
    /// <param name="order">The order.</param>
    public void Used(Order order)
    {
        if (_kept is not null)
            warehouse.Release(order, _kept); // EXP1001: nothing says for which order the field holds a clearance
    }

    private static void Complete(ref Order order) => order = new Order { Number = order.Number, Destination = "UA" };
}
