using System.Data.Common;
using Npgsql;

namespace ExportPolicy.Rules.Benchmarks.Ledgers;

/// <summary>A schema of its own on a server.</summary>
internal sealed class PostgreSqlPlace : BarePlace
{
    private readonly string _server;
    private readonly string _schema = $"bench_{Guid.NewGuid():N}";

    public PostgreSqlPlace(string server)
    {
        _server = server;
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        RunAsync(connection, null, $"create schema {_schema}").GetAwaiter().GetResult();
    }

    public override string Address => $"{_server};Search Path={_schema}";

    public override async ValueTask DisposeAsync()
    {
        await using var connection = await ConnectAsync();
        await RunAsync(connection, null, $"drop schema {_schema} cascade");
    }

    protected override async Task<DbConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(Address);
        await connection.OpenAsync();
        return connection;
    }
}
