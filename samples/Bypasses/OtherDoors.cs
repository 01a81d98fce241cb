using System.Linq.Expressions;
using Bypasses.Shop;

namespace Bypasses;

/// <summary>The controlled member is reached by another way than a call that can be proved.</summary>
/// <param name="warehouse">The warehouse.</param>
/// <param name="carrier">The carrier.</param>
public sealed class OtherDoors(Warehouse warehouse, Carrier carrier)
{
    /// <summary>A method that calls it for everybody.</summary>
    /// <param name="order">The order.</param>
    public void JustShip(Order order)
    {
        warehouse.Ship(order); // EXP1001: a wrapper asks its callers by [RequiresClearance], or checks itself
    }

    /// <summary>Past the warehouse, straight to the carrier.</summary>
    /// <param name="order">The order.</param>
    public void BelowTheDoor(Order order)
    {
        carrier.Book(order.Number); // EXP1001: what ExportControlledMembers.txt lists is controlled as well
    }

    /// <summary>As a method group.</summary>
    /// <param name="orders">The orders.</param>
    public void Delegate(List<Order> orders)
    {
        orders.ForEach(warehouse.Ship); // EXP1008: a delegate can be called with anything
    }

    /// <summary>As an expression.</summary>
    /// <returns>The expression.</returns>
    public Expression<Action<Order>> Expression()
    {
        return order => warehouse.Ship(order); // EXP1008: nobody knows who compiles and calls it
    }

    /// <summary>By name.</summary>
    /// <param name="order">The order.</param>
    public void Reflection(Order order)
    {
        var ship = typeof(Warehouse).GetMethod("Ship"); // EXP1008: no proof follows a method that is called by name
        ship!.Invoke(warehouse, [order]);
    }

    /// <summary>By a type that is looked up when it runs.</summary>
    /// <param name="order">The order.</param>
    public void Dynamic(Order order)
    {
        dynamic door = warehouse;
        door.Ship(order); // EXP1008: what is called is not known before it runs
    }

    /// <summary>By an interface that asks for nothing.</summary>
    public interface IShipper
    {
        /// <summary>Ships.</summary>
        /// <param name="order">The order.</param>
        void Ship(Order order);
    }

    /// <summary>A warehouse behind that interface.</summary>
    /// <param name="carrier">The carrier.</param>
    public sealed class Annex(Carrier carrier) : Warehouse(carrier), IShipper
    {
        /// <inheritdoc/>
        public override void Ship(Order order) // EXP2007: whoever holds an IShipper has nothing to prove
        {
            base.Ship(order);
        }
    }
}
