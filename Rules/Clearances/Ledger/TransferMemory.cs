namespace ExportPolicy.Rules;

/// <summary>What a ledger remembers about a transfer.</summary>
/// <param name="Evidence">What was known at earlier decisions and came in since; null where nobody has looked yet.</param>
/// <param name="Resolutions">The resolutions by two people, expired ones included.</param>
/// <param name="Holds">The holds that are not lifted.</param>
/// <param name="Shipped">What has left already.</param>
public sealed record TransferMemory(Evidence? Evidence, EquatableArray<Resolution> Resolutions, EquatableArray<Hold> Holds, EquatableArray<ShippedLine> Shipped);
