using System.Data.Common;

namespace ExportPolicy.Rules.Benchmarks.Ledgers;

/// <summary>A place for a ledger, and beside it for a table of the same bytes without one.</summary>
internal abstract class BarePlace : IAsyncDisposable
{
    public abstract string Address { get; }

    /// <summary>Inserts texts, so many in each transaction, on the same terms: each commit waits for the disk.</summary>
    public async Task InsertAsync(IReadOnlyList<string> bodies, int together)
    {
        await using var connection = await ConnectAsync();
        await RunAsync(connection, null, $"create table bare_{together} (seq bigint not null primary key, body text not null)");
        for (var i = 0; i < bodies.Count; i += together)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            for (var j = i; j < Math.Min(i + together, bodies.Count); j++)
                await RunAsync(connection, transaction, $"insert into bare_{together} (seq, body) values (@seq, @body)", ("@seq", (long)j), ("@body", bodies[j]));
            await transaction.CommitAsync();
        }
    }

    public abstract ValueTask DisposeAsync();

    protected abstract Task<DbConnection> ConnectAsync();

    protected static async Task RunAsync(DbConnection connection, DbTransaction? transaction, string sql, params (string Name, object Value)[] arguments)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Made here, of constants and a number.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in arguments)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }
}
