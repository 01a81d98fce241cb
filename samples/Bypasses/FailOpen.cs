using Bypasses.Shop;
using ExportPolicy.Rules;

namespace Bypasses;

/// <summary>The check fails, or is not over yet, and the goods leave all the same.</summary>
/// <param name="gate">The gate.</param>
/// <param name="warehouse">The warehouse.</param>
public sealed class FailOpen(IExportGate gate, Warehouse warehouse)
{
    /// <summary>The exception is swallowed.</summary>
    /// <param name="order">The order.</param>
    public void Swallowed(Order order)
    {
        try
        {
            gate.Check(order.ToTransfer()).RequireClearance();
        }
        catch (TimeoutException)
        {
            Console.WriteLine("The source of evidence is down.");
        }

        warehouse.Ship(order); // EXP1005: after the catch nothing is proven
    }

    /// <summary>The refusal itself ships.</summary>
    /// <param name="order">The order.</param>
    public void CaughtAndShipped(Order order)
    {
        try
        {
            gate.Check(order.ToTransfer()).RequireClearance();
        }
        catch (ExportReferredException)
        {
            warehouse.Ship(order); // EXP1005: here the check has just said no
        }
    }

    /// <summary>Whatever happens, the goods leave.</summary>
    /// <param name="order">The order.</param>
    public void Finally(Order order)
    {
        try
        {
            gate.Check(order.ToTransfer()).RequireClearance();
        }
        finally
        {
            warehouse.Ship(order); // EXP1005: a finally runs after a refusal too
        }
    }

    /// <summary>Where the check cannot be made, the answer is yes.</summary>
    /// <param name="order">The order.</param>
    public void YesWhenInDoubt(Order order)
    {
        if (IsPermitted(order))
            warehouse.Ship(order); // EXP1005: the helper says yes after an exception too
    }

    /// <summary>Nobody waits for the answer.</summary>
    /// <param name="order">The order.</param>
    public void NotAwaited(Order order)
    {
        var decision = gate.CheckAsync(order.ToTransfer());
        if (decision is not null)
            warehouse.Ship(order); // EXP1007: there is a task, and no answer yet
    }

    /// <summary>An iterator does nothing until somebody enumerates it.</summary>
    /// <param name="order">The order.</param>
    public void NeverRun(Order order)
    {
        Checks(order);
        warehouse.Ship(order); // EXP1001: the check in the iterator never runs
    }

    private bool IsPermitted(Order order)
    {
        try
        {
            return gate.Check(order.ToTransfer()).IsPermitted;
        }
        catch (TimeoutException)
        {
            return true;
        }
    }

    private IEnumerable<Clearance> Checks(Order order)
    {
        yield return gate.Check(order.ToTransfer()).RequireClearance();
    }
}
