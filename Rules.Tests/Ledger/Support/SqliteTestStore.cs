using Microsoft.Data.Sqlite;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>A ledger in a file.</summary>
/// <param name="folder">The folder, where it is to be one in particular.</param>
internal sealed class SqliteTestStore(string? folder = null) : TestStore
{
    private readonly TemporaryFolder _folder = new();

    public override string Address => Path.Combine(folder ?? _folder.Path, "ledger.db");

    public override async Task TamperAsync(string sql, params (string Name, object? Value)[] arguments)
    {
        using var connection = new SqliteConnection($"Data Source={Address};Pooling=False");
        await connection.OpenAsync();
        using var command = connection.CreateCommand();
        command.CommandText = $"drop trigger if exists ledger_records_stay; drop trigger if exists ledger_records_keep; drop trigger if exists ledger_records_once; {sql}";
        foreach (var (name, value) in arguments)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        await command.ExecuteNonQueryAsync();
    }

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
