using System.Text;
using System.Text.Json;

namespace ExportPolicy.Rules.Ledger;

/// <summary>What the records say of a transfer.</summary>
internal sealed class Memory(LedgerSession session, ReservationTable reservations)
{
    public async Task<TransferMemory> OfAsync(string transferId)
    {
        var subject = StoredText.Of(transferId);
        var shipped = new List<ShippedLine>();
        foreach (var reservation in (await reservations.OfTransferAsync(subject).ConfigureAwait(false)).Where(reservation => reservation.Lines.Any(line => line.Shipped > 0)))
            shipped.AddRange(await ShippedAsync(reservation).ConfigureAwait(false));

        // Most transfers are new: what is there at all is asked first, and only that is read.
        var kinds = (await session.QueryAsync(
            "select kind, max(seq) from ledger_records where subject = @subject and body is not null group by kind", row => (Kind: row.GetString(0), Last: row.GetInt64(1)), ("@subject", subject)).ConfigureAwait(false))
            .ToDictionary(kind => kind.Kind, kind => kind.Last);
        var resolutions = kinds.ContainsKey(RecordKind.Resolution) ? await BodiesAsync(subject, RecordKind.Resolution).ConfigureAwait(false) : [];
        var holds = kinds.ContainsKey(RecordKind.Hold) ? await HoldsAsync(subject).ConfigureAwait(false) : [];
        return new TransferMemory(
            await EvidenceAsync(subject, kinds).ConfigureAwait(false),
            resolutions.Select(record => LedgerJson.Read(record, LedgerJson.Default.ResolutionBody).For(transferId)).ToEquatableArray(),
            holds.Select(hold => new Hold(hold.Id, transferId, hold.Owner, hold.Due, hold.Reason)).ToEquatableArray(),
            [.. shipped]);
    }

    private async Task<IEnumerable<ShippedLine>> ShippedAsync(Reservation reservation)
    {
        var then = await FindAsync(reservation.Seq).ConfigureAwait(false) is { Body: not null } record ? CaseOf(record).Transfer : null;
        return OnRecord.Of(reservation.Lines.Select(line => line with { Amount = line.Shipped }))
            .Select(gone => new ShippedLine(gone, then?.Lines.FirstOrDefault(line => line.Id == gone.LineId)));
    }

    /// <summary>A hold that is not lifted; null where there is none.</summary>
    public async Task<HoldBody?> HoldAsync(string subject) => (await HoldsAsync(subject).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>The case of a recorded decision.</summary>
    public async Task<Case> CaseAsync(long seq) => CaseOf(await FindAsync(seq).ConfigureAwait(false)
        ?? throw new LedgerException(LedgerProblem.Damaged, $"Record {seq} of the ledger '{session.Store}' is gone. Run 'export-policy ledger verify'."));

    /// <summary>The case in the content of a record.</summary>
    /// <exception cref="LedgerException">It is not there, or cannot be read.</exception>
    public static Case CaseOf(LedgerRecord record)
    {
        try
        {
            if (record.Body is not null)
            {
                using var body = JsonDocument.Parse(record.Body);
                return CaseReader.OfArchive.Parse(Encoding.UTF8.GetBytes(body.RootElement.GetProperty("case").GetRawText()), $"record {record.Seq}");
            }
        }
        catch (Exception problem) when (problem is JsonException or CaseReadException or KeyNotFoundException)
        {
            throw new LedgerException(LedgerProblem.Damaged, $"The case of {record} cannot be read: {problem.Message} Run 'export-policy ledger verify'.", problem);
        }

        throw new LedgerException(LedgerProblem.Damaged, $"The content of {record} is not there any more; it was purged, or removed. Run 'export-policy ledger verify'.");
    }

    // Each decision has all evidence that there was, so the last one and what came in since is all. Balances are counted anew.
    private async Task<Evidence?> EvidenceAsync(string subject, Dictionary<string, long> kinds)
    {
        var last = kinds.TryGetValue(RecordKind.Decision, out var seq) ? await FindAsync(seq).ConfigureAwait(false) : null;
        var known = last is not null && LedgerJson.Read(last, LedgerJson.Default.DecisionBody).Looked ? WithoutBalances(CaseOf(last).Evidence) : null;
        if (kinds.GetValueOrDefault(RecordKind.Evidence) > seq)
        {
            foreach (var record in (await BodiesAsync(subject, RecordKind.Evidence).ConfigureAwait(false)).Where(record => record.Seq > seq))
                known = (known ?? Evidence.None).UpdatedBy(CaseOf(record).Evidence);
        }

        return known;
    }

    private static Evidence WithoutBalances(Evidence evidence) =>
        evidence.Balances.Count == 0 ? evidence : new Evidence(evidence.Claims, evidence.Funding, evidence.PriorTransfers, evidence.Events);

    /// <summary>The holds that are not lifted.</summary>
    public async Task<IEnumerable<HoldBody>> HoldsAsync(string subject)
    {
        var holds = await BodiesAsync(subject, RecordKind.Hold).ConfigureAwait(false);
        if (holds.Count == 0)
            return [];
        var lifted = (await BodiesAsync(subject, RecordKind.HoldLifted).ConfigureAwait(false)).Select(record => LedgerJson.Read(record, LedgerJson.Default.HoldLiftedBody).Id).ToHashSet();
        return holds.Select(record => LedgerJson.Read(record, LedgerJson.Default.HoldBody)).Where(hold => !lifted.Contains(hold.Id));
    }

    /// <summary>For how long a case is kept by what was said last; null where nobody has said.</summary>
    public async Task<RetentionBody?> RetentionAsync(string subject) => (await BodiesAsync(subject, RecordKind.Retention).ConfigureAwait(false)) is [.., var last]
        ? LedgerJson.Read(last, LedgerJson.Default.RetentionBody)
        : null;

    /// <summary>The transfers that were ever held, and whose content is not purged.</summary>
    public static Task<List<string>> HeldAsync(LedgerSession session) => session.QueryAsync(
        "select distinct subject from ledger_records where kind = @kind and body is not null order by subject", row => row.GetString(0), ("@kind", RecordKind.Hold));

    private async Task<LedgerRecord?> FindAsync(long seq) => await RecordTable.FindAsync(session, seq).ConfigureAwait(false) is { } record ? RecordTable.Whole(record) : null;

    private Task<List<LedgerRecord>> BodiesAsync(string subject, string kind) => session.QueryAsync(
        $"select {RecordTable.Columns} from ledger_records where subject = @subject and kind = @kind and body is not null order by seq",
        row => RecordTable.Whole(RecordTable.Read(row)),
        ("@subject", subject),
        ("@kind", kind));
}
