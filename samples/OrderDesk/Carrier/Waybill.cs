namespace Carrier;

/// <summary>The carrier's receipt.</summary>
/// <param name="Number">The carrier's number.</param>
/// <param name="Consignment">What goes where.</param>
public sealed record Waybill(string Number, Consignment Consignment);
