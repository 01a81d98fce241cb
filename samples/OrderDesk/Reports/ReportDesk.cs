using System.Collections.Concurrent;
using System.Collections.Immutable;
using ExportPolicy.Rules;

namespace OrderDesk.Reports;

/// <summary>Where the gate of this application finds its evidence: what the compliance desk has filed with an order.</summary>
public sealed class ReportDesk : IEvidenceSource
{
    private readonly ConcurrentDictionary<string, ImmutableList<Claim>> _filed = new(StringComparer.Ordinal);

    /// <summary>Files a report.</summary>
    /// <param name="number">The number of the order.</param>
    /// <param name="report">The report.</param>
    public void File(string number, Claim report) => _filed.AddOrUpdate(number, [report], (_, filed) => filed.Add(report));

    /// <inheritdoc/>
    public Evidence Find(Transfer transfer) =>
        _filed.TryGetValue(transfer.Id, out var filed) ? new Evidence(filed) : Evidence.None;
}
