namespace Carrier;

/// <summary>What goes where.</summary>
/// <param name="Reference">The sender's number for it.</param>
/// <param name="Destination">The country, ISO 3166-1 alpha-2.</param>
/// <param name="Goods">What is in it.</param>
public sealed record Consignment(string Reference, string Destination, string Goods);
