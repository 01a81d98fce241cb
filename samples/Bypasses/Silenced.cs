using System.Diagnostics.CodeAnalysis;
using Bypasses.Shop;

namespace Bypasses;

/// <summary>The analyzer is told to be quiet. Switches of a whole project are no different: <c>NoWarn</c>, <c>RunAnalyzers</c> and their like end in EXP2010.</summary>
/// <param name="warehouse">The warehouse.</param>
public sealed class Silenced(Warehouse warehouse)
{
    /// <summary>By a pragma.</summary>
    /// <param name="order">The order.</param>
    public void Pragma(Order order)
    {
#pragma warning disable EXP1001 // EXP2009: a pragma suppresses nothing
        warehouse.Ship(order); // EXP1001: all the same
#pragma warning restore EXP1001
    }

    /// <summary>Without a reason.</summary>
    /// <param name="order">The order.</param>
    [SuppressMessage("ExportPolicy.Clearance", "EXP1001")] // EXP2009: an exception needs a justification that an auditor understands
    public void WithoutAReason(Order order) => warehouse.Ship(order);

    /// <summary>With a reason that is none.</summary>
    /// <param name="order">The order.</param>
    [SuppressMessage("ExportPolicy.Clearance", "EXP1001", Justification = "<Pending>")] // EXP2009: what an editor fills in is no reason
    public void Pending(Order order) => warehouse.Ship(order);
}

/// <summary>A whole type at once.</summary>
/// <param name="warehouse">The warehouse.</param>
[SuppressMessage("ExportPolicy.Clearance", "EXP1001", Justification = "The export office agreed on 1 May.")] // EXP2009: an exception is made for one member, not for all that may come
public sealed class SilencedType(Warehouse warehouse)
{
    /// <summary>Ships.</summary>
    /// <param name="order">The order.</param>
    public void Ship(Order order) => warehouse.Ship(order);
}
