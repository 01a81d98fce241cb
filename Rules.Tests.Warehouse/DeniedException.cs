namespace Shipping;

/// <summary>This application's own word for a transfer that may not go.</summary>
public sealed class DeniedException() : Exception("Not permitted.");
