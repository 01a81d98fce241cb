namespace OrderDesk.Mediation;

/// <summary>The wish to ship an order.</summary>
/// <param name="Number">Its number.</param>
public sealed record ShipOrder(string Number);
