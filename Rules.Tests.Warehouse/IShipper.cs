using ExportPolicy.Rules;

namespace Shipping;

/// <summary>Somebody who ships goods.</summary>
public interface IShipper
{
    /// <summary>Ships goods.</summary>
    /// <param name="transfer">The transfer.</param>
    [RequiresClearance]
    void Ship(Transfer transfer);
}
