using Microsoft.Data.Sqlite;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>Tampering on SQLite.</summary>
public sealed class SqliteTamperingTests : TamperingContract
{
    internal override Task<TestStore> PlaceAsync() => Task.FromResult<TestStore>(new SqliteTestStore());

    [Theory]
    [InlineData("delete from ledger_records")]
    [InlineData("update ledger_records set subject = 'T-9'")]
    [InlineData("insert or replace into ledger_records select seq, at, kind, 'T-9', body, body_digest, previous, 'another' from ledger_records where seq = 1")]
    [InlineData("insert or replace into ledger_records select 99, at, kind, 'T-9', body, body_digest, previous, hash from ledger_records where seq = 1")]
    [InlineData("insert or replace into ledger_records (rowid, seq, at, kind, subject, body, body_digest, previous, hash) select rowid, 99, at, kind, 'T-9', body, body_digest, previous, 'another' from ledger_records where seq = 1")]
    [InlineData("update or replace ledger_records set body = null, rowid = (select rowid from ledger_records where seq = 1) where seq = 2")]
    public async Task Records_WithTheirGuardsOn_AreNeverChangedDeletedOrReplaced(string sql)
    {
        await using var desk = await Desk.OpenAsync(await PlaceAsync());
        await desk.CheckAsync("T-1");
        await desk.CheckAsync("T-2");
        using var connection = new SqliteConnection($"Data Source={desk.Place.Address};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are those above.
        command.CommandText = sql;
#pragma warning restore CA2100

        Assert.Contains("records of the ledger are never", Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }
}
