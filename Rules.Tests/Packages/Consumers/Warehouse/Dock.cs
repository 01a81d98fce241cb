using ExportPolicy.Rules;

namespace Warehouse;

/// <summary>Where goods leave.</summary>
public sealed class Dock
{
    /// <summary>What has left.</summary>
    public List<string> Left { get; } = [];

    /// <summary>Lets a transfer leave.</summary>
    public void Release(Transfer transfer, [ClearanceFor(nameof(transfer))] Clearance clearance)
    {
        clearance.Demand(transfer);
        Left.Add(transfer.Id);
    }

    /// <summary>Lets a transfer leave that its caller has checked.</summary>
    [RequiresClearance(nameof(transfer))]
    public void Ship(Transfer transfer) => Left.Add(transfer.Id);
}
