using System.Data.Common;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Appends records to the chain, in a transaction in which nobody else writes.</summary>
internal sealed class RecordWriter
{
    private readonly LedgerSession _session;
    private readonly string _now;
    private long _seq;
    private string _hash;

    private RecordWriter(LedgerSession session, long seq, string hash, DateTimeOffset now)
    {
        _session = session;
        _seq = seq;
        _hash = hash;
        _now = Chain.Time(now);
    }

    /// <summary>The number of the last record.</summary>
    public long Seq => _seq;

    /// <summary>The hash of the last record.</summary>
    public string Hash => _hash;

    /// <summary>Takes the lock of the ledger, and makes sure that the chain ends where it did.</summary>
    /// <exception cref="LedgerException">The last record is not the one that was written last.</exception>
    public static async Task<RecordWriter> BeginAsync(LedgerSession session, TimeProvider time)
    {
        // On a server the lock on this one row puts all writers in a row; SQLite has locked the whole file already.
        await session.ExecuteAsync("update ledger_state set seq = seq where id = 1").ConfigureAwait(false);
        var ends = await session.QueryAsync(
            "select s.seq, s.hash, r.hash, (select max(seq) from ledger_records) from ledger_state s left join ledger_records r on r.seq = s.seq where s.id = 1",
            Read).ConfigureAwait(false);
        if (ends is not [var end])
            throw Broken(session, "its state is gone");
        if (end.Seq > 0 && end.Recorded != end.Hash)
            throw Broken(session, $"its last record, {end.Seq}, is {(end.Recorded is null ? "gone" : "not the one that was written")}");
        if (end.Last > end.Seq)
            throw Broken(session, $"there are records after its last, {end.Seq}");
        return new(session, end.Seq, end.Hash, time.GetUtcNow());
    }

    public async Task<LedgerRecord> AppendAsync(string kind, string subject, string body)
    {
        var digest = Chain.Digest(body);
        var (seq, previous) = (_seq + 1, _hash);
        var record = new LedgerRecord(seq, _now, kind, subject, body, digest, previous, Chain.Hash(seq, _now, kind, subject, digest, previous));
        await _session.ExecuteAsync(
            $"insert into ledger_records ({RecordTable.Columns}) values (@seq, @at, @kind, @subject, @body, @digest, @previous, @hash)",
            ("@seq", record.Seq),
            ("@at", record.At),
            ("@kind", record.Kind),
            ("@subject", record.Subject),
            ("@body", record.Body),
            ("@digest", record.BodyDigest),
            ("@previous", record.Previous),
            ("@hash", record.Hash)).ConfigureAwait(false);
        (_seq, _hash) = (record.Seq, record.Hash);
        return record;
    }

    /// <summary>Takes back what was appended after a point to which the transaction was rolled back.</summary>
    public void Return(long seq, string hash) => (_seq, _hash) = (seq, hash);

    /// <summary>Writes down where the chain ends, signed where there is a key.</summary>
    public async Task EndAsync(HeadSigner? signer)
    {
        await _session.ExecuteAsync("update ledger_state set seq = @seq, hash = @hash where id = 1", ("@seq", _seq), ("@hash", _hash)).ConfigureAwait(false);
        if (signer is not null)
            await HeadTable.AddAsync(_session, signer.Sign(await HeadTable.LedgerAsync(_session).ConfigureAwait(false), _seq, _hash, _now)).ConfigureAwait(false);
    }

    private static (long Seq, string Hash, string? Recorded, long Last) Read(DbDataReader row) =>
        (row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? 0 : row.GetInt64(3));

    private static LedgerException Broken(LedgerSession session, string what) =>
        new(LedgerProblem.Damaged, $"The ledger '{session.Store}' was changed by something else: {what}. Nothing was written. Run 'export-policy ledger verify', and compare with an exported head.");
}
