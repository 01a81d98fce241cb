using System.Diagnostics;
using Bypasses.Shop;
using ExportPolicy.Rules;

namespace Bypasses;

/// <summary>No check, or a check whose answer nobody uses.</summary>
/// <param name="gate">The gate.</param>
/// <param name="warehouse">The warehouse.</param>
public sealed class NoCheck(IExportGate gate, Warehouse warehouse)
{
    /// <summary>Nobody asks.</summary>
    /// <param name="order">The order.</param>
    public void NotAtAll(Order order)
    {
        warehouse.Ship(order); // EXP1001: there is no check
    }

    /// <summary>Somebody asks and does not listen.</summary>
    /// <param name="order">The order.</param>
    public void ThrownAway(Order order)
    {
        _ = gate.Check(order.ToTransfer());
        warehouse.Ship(order); // EXP1006: the answer is thrown away
    }

    /// <summary>The answer is written down, and has no consequence.</summary>
    /// <param name="order">The order.</param>
    public void OnlyLogged(Order order)
    {
        var decision = gate.Check(order.ToTransfer());
        Console.WriteLine(decision);
        warehouse.Ship(order); // EXP1006: whatever the answer was, the goods leave
    }

    /// <summary>The goods have left when the check comes.</summary>
    /// <param name="order">The order.</param>
    public void TooLate(Order order)
    {
        warehouse.Ship(order); // EXP1001: the check comes after
        gate.Check(order.ToTransfer()).RequireClearance();
    }

    /// <summary>Small orders are not worth a check.</summary>
    /// <param name="order">The order.</param>
    public void OnlyOnOneBranch(Order order)
    {
        if (order.Rounds > 1000)
            gate.Check(order.ToTransfer()).RequireClearance();
        warehouse.Ship(order); // EXP1001: on the way round the branch there is no check
    }

    /// <summary>The check is gone in a release build.</summary>
    /// <param name="order">The order.</param>
    public void OnlyWhileDebugging(Order order)
    {
        Debug.Assert(gate.Check(order.ToTransfer()).IsPermitted);
        warehouse.Ship(order); // EXP1001: a release build leaves Debug.Assert out, and the check with it
    }

    /// <summary>The check is gone unless somebody defines a symbol. Every configuration is analysed as it is built.</summary>
    /// <param name="order">The order.</param>
    public void CompiledAway(Order order)
    {
#if EXPORT_CONTROL
        gate.Check(order.ToTransfer()).RequireClearance();
#endif
        warehouse.Ship(order); // EXP1001: in this configuration there is no check
    }
}
