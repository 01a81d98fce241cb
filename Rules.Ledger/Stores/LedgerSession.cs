using System.Data.Common;
using System.Globalization;

namespace ExportPolicy.Rules.Ledger;

/// <summary>A connection with a transaction, and the few forms of statements that the ledger needs.</summary>
internal sealed class LedgerSession : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;

    private LedgerSession(LedgerStore store, DbConnection connection, DbTransaction transaction)
    {
        Store = store;
        _connection = connection;
        _transaction = transaction;
    }

    public LedgerStore Store { get; }

    public static async Task<LedgerSession> OpenAsync(LedgerStore store, bool write, CancellationToken cancellationToken, bool create = false)
    {
        var connection = await store.ConnectAsync(create, cancellationToken).ConfigureAwait(false);
        try
        {
            return new(store, connection, await store.BeginAsync(connection, write, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs something in a transaction that only reads, on one state of the ledger.</summary>
    public static async Task<T> ReadAsync<T>(LedgerStore store, Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            var session = await OpenAsync(store, write: false, cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
                return await work(session).ConfigureAwait(false);
        }
        catch (Exception error) when (store.Explain(error) is { } explained)
        {
            throw explained;
        }
    }

    public async Task<int> ExecuteAsync(string sql, params (string Name, object? Value)[] arguments)
    {
        using var command = Command(sql, arguments);
        return await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    /// <summary>A number; zero where there is no row, or no value.</summary>
    public async Task<long> NumberAsync(string sql, params (string Name, object? Value)[] arguments)
    {
        using var command = Command(sql, arguments);
        return await command.ExecuteScalarAsync().ConfigureAwait(false) is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;
    }

    public async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] arguments)
    {
        var rows = new List<T>();
        await foreach (var row in StreamAsync(sql, read, arguments).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }

    public async IAsyncEnumerable<T> StreamAsync<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] arguments)
    {
        using var command = Command(sql, arguments);
        var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync().ConfigureAwait(false))
                yield return read(reader);
        }
    }

    public Task SaveAsync(string name) => _transaction.SaveAsync(name);

    public Task ReleaseAsync(string name) => _transaction.ReleaseAsync(name);

    public Task RollbackAsync(string name) => _transaction.RollbackAsync(name);

    public Task CommitAsync() => _transaction.CommitAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        // Without a commit all that was done in it is undone.
        try
        {
            await _transaction.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (Store.Explain(error) is not null)
        {
            // The connection is gone, and the transaction with it.
        }

        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private DbCommand Command(string sql, (string Name, object? Value)[] arguments)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
#pragma warning disable CA2100 // The statements are constants of this assembly, and values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in arguments)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
