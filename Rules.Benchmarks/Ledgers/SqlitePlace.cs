using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ExportPolicy.Rules.Benchmarks.Ledgers;

/// <summary>A database file.</summary>
internal sealed class SqlitePlace(string file) : BarePlace
{
    public override string Address => file;

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        return ValueTask.CompletedTask;
    }

    protected override async Task<DbConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        await RunAsync(connection, null, "pragma synchronous = full");
        return connection;
    }
}
