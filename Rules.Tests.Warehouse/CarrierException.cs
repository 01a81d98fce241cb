namespace Shipping;

/// <summary>A carrier failed.</summary>
/// <param name="message">How.</param>
public sealed class CarrierException(string message) : Exception(message);
