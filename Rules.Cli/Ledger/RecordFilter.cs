using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Cli;

/// <summary>Which records a call asks for; null for any. Days are those of UTC, as records are written.</summary>
internal sealed record RecordFilter(string? Transfer, string? Kind, string? Outcome, DateOnly? Since, DateOnly? Until)
{
    /// <summary>The records, in their order.</summary>
    public async Task<IReadOnlyList<ListedRecord>> FindAsync(LedgerReader reader, CancellationToken cancellation)
    {
        var found = new List<ListedRecord>();
        await foreach (var record in reader.RecordsAsync(Transfer, Kind, cancellation))
        {
            if (IsInTime(record.At) && ListedRecord.Of(record) is var listed && (Outcome is null || listed.Outcome == Outcome))
                found.Add(listed);
        }

        return found;
    }

    private bool IsInTime(string at)
    {
        var day = at[..Math.Min(at.Length, 10)];
        return (Since is not { } since || string.CompareOrdinal(day, Words.Of(since)) >= 0) && (Until is not { } until || string.CompareOrdinal(day, Words.Of(until)) <= 0);
    }
}
