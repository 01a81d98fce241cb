using System.Data.Common;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Reads records.</summary>
internal static class RecordTable
{
    public const string Columns = "seq, at, kind, subject, body, body_digest, previous, hash";

    public static LedgerRecord Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7));

    /// <summary>The record itself, where it still says what it said: what was altered past the ledger is not decided by.</summary>
    /// <exception cref="LedgerException">It says something else.</exception>
    public static LedgerRecord Whole(LedgerRecord record) =>
        (record.Body is null || Chain.Digest(record.Body) == record.BodyDigest) && Chain.HashAs(record, record.Seq) == record.Hash
            ? record
            : throw new LedgerException(LedgerProblem.Damaged, $"{record} was altered: its hash is not that of what it says. Nothing was written. Run 'export-policy ledger verify'.");

    /// <summary>All records in their order.</summary>
    public static IAsyncEnumerable<LedgerRecord> AllAsync(LedgerSession session) =>
        session.StreamAsync($"select {Columns} from ledger_records order by seq", Read);

    /// <summary>Some records after a number, about a transfer and of a kind where these are given.</summary>
    public static Task<List<LedgerRecord>> PageAsync(LedgerSession session, long after, int most, string? subject, string? kind) => session.QueryAsync(
        $"""
        select {Columns} from ledger_records
        where seq > @after and (@anysubject = 1 or subject = @subject) and (@anykind = 1 or kind = @kind)
        order by seq limit @most
        """,
        Read,
        ("@after", after),
        ("@most", (long)most),
        ("@anysubject", subject is null ? 1 : 0),
        ("@subject", subject ?? ""),
        ("@anykind", kind is null ? 1 : 0),
        ("@kind", kind ?? ""));

    /// <summary>One record; null where there is none.</summary>
    public static async Task<LedgerRecord?> FindAsync(LedgerSession session, long seq) =>
        (await session.QueryAsync($"select {Columns} from ledger_records where seq = @seq", Read, ("@seq", seq)).ConfigureAwait(false)).FirstOrDefault();
}
