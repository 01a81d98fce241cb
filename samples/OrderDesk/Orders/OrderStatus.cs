namespace OrderDesk.Orders;

/// <summary>Where an order stands.</summary>
public enum OrderStatus
{
    /// <summary>It has come in.</summary>
    Received,

    /// <summary>The export is denied.</summary>
    Denied,

    /// <summary>A person has to decide, or papers are missing.</summary>
    Referred,

    /// <summary>It may leave, as of the last check.</summary>
    Cleared,

    /// <summary>It waits for the worker that ships.</summary>
    Queued,

    /// <summary>A part of it has left; the rest leaves in lots.</summary>
    InLots,

    /// <summary>It is on its way out of the warehouse.</summary>
    Releasing,

    /// <summary>It has left.</summary>
    Shipped,
}
