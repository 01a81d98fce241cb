namespace ExportPolicy.Rules.Ledger;

/// <summary>The heads that were signed when records were written.</summary>
internal static class HeadTable
{
    public static async Task<string> LedgerAsync(LedgerSession session) =>
        (await session.QueryAsync("select ledger from ledger_state where id = 1", row => row.GetString(0)).ConfigureAwait(false)).FirstOrDefault() ?? "";

    /// <summary>Where the ledger ends by its own state; null where that is gone.</summary>
    public static async Task<LedgerHead?> EndAsync(LedgerSession session) => (await session.QueryAsync(
        "select ledger, seq, hash from ledger_state where id = 1", row => new LedgerHead(row.GetString(0), row.GetInt64(1), row.GetString(2), Chain.Time(DateTimeOffset.UtcNow))).ConfigureAwait(false)).FirstOrDefault();

    public static Task AddAsync(LedgerSession session, LedgerHead head) => session.ExecuteAsync(
        "insert into ledger_heads (seq, hash, at, key_id, signature) values (@seq, @hash, @at, @key, @signature)",
        ("@seq", head.Seq),
        ("@hash", head.Hash),
        ("@at", head.At),
        ("@key", head.KeyId),
        ("@signature", head.Signature));

    public static Task<List<LedgerHead>> AllAsync(LedgerSession session, string ledger) => session.QueryAsync(
        "select seq, hash, at, key_id, signature from ledger_heads order by seq",
        row => new LedgerHead(ledger, row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)));
}
