using ExportPolicy.Rules;

namespace Shipping;

/// <summary>Where an application looks for evidence itself.</summary>
/// <param name="find">How it is found.</param>
public sealed class Archive(Func<Transfer, Evidence> find)
{
    /// <summary>Looks for evidence.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <returns>The evidence.</returns>
    public Evidence Find(Transfer transfer) => find(transfer);
}
