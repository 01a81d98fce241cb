using Npgsql;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>A ledger in a schema of its own on the server that EXPORT_POLICY_POSTGRES names.</summary>
internal sealed class PostgreSqlTestStore : TestStore
{
    public const string Variable = "EXPORT_POLICY_POSTGRES";

    private readonly string _server;
    private readonly string _schema = $"test_{Guid.NewGuid():N}";

    private PostgreSqlTestStore(string server) => _server = server;

    public static string? Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? server : null;

    /// <summary>For how many seconds a statement may wait.</summary>
    public int Patience { get; set; } = 30;

    public override string Address => $"{_server};Search Path={_schema};Command Timeout={Patience}";

    public static async Task<PostgreSqlTestStore> CreateAsync()
    {
        Assert.SkipUnless(Server is not null, $"The PostgreSQL half is skipped: {Variable} names no server. 'bash .ci/postgres start FOLDER' starts one and prints its connection string.");
        var store = new PostgreSqlTestStore(Server!);
        await store.RunAsync($"create schema {store._schema}", []);
        return store;
    }

    public override Task TamperAsync(string sql, params (string Name, object? Value)[] arguments) =>
        RunAsync($"set search_path to {_schema}; drop trigger if exists ledger_records_keep on ledger_records; drop trigger if exists ledger_records_stay on ledger_records; {sql}", arguments);

    public override async ValueTask DisposeAsync()
    {
        // Each test has connections of its own, and a server takes only so many: what is idle goes.
        NpgsqlConnection.ClearAllPools();
        await RunAsync($"drop schema {_schema} cascade", []);
    }

    private async Task RunAsync(string sql, (string Name, object? Value)[] arguments)
    {
        using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        using var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in arguments)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        await command.ExecuteNonQueryAsync();
    }
}
