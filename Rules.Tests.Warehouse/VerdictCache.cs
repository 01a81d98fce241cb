using ExportPolicy.Rules;

namespace Shipping;

/// <summary>Verdicts of earlier days. It is empty, as after a restart.</summary>
public sealed class VerdictCache
{
    private readonly Dictionary<string, bool> _permitted = [];

    /// <summary>Whether the transfer was permitted once.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <returns>Null when nothing is known.</returns>
    public bool? Permitted(Transfer transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        return _permitted.TryGetValue(transfer.Id, out var permitted) ? permitted : null;
    }

    /// <summary>Remembers a verdict.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <param name="permitted">Whether it is permitted.</param>
    public void Remember(Transfer transfer, bool permitted)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        _permitted[transfer.Id] = permitted;
    }
}
