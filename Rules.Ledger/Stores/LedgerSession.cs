using System.Data.Common;
using System.Globalization;

namespace ExportPolicy.Rules.Ledger;

/// <summary>A connection with a transaction, and the few forms of statements that the ledger needs.</summary>
internal sealed class LedgerSession : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;

    // A turn asks the same things for one step after the other.
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

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
        return await Command(sql, arguments).ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    /// <summary>A number; zero where there is no row, or no value.</summary>
    public async Task<long> NumberAsync(string sql, params (string Name, object? Value)[] arguments)
    {
        return await Command(sql, arguments).ExecuteScalarAsync().ConfigureAwait(false) is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;
    }

    public async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] arguments)
    {
        var rows = new List<T>();
        await foreach (var row in ReadAsync(Command(sql, arguments), read).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }

    /// <summary>Rows as they are asked for; other statements may run in between.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] arguments)
    {
        using var command = NewCommand(sql);
        Set(command, arguments);
        await foreach (var row in ReadAsync(command, read).ConfigureAwait(false))
            yield return row;
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

        foreach (var command in _commands.Values)
            await command.DisposeAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private static async IAsyncEnumerable<T> ReadAsync<T>(DbCommand command, Func<DbDataReader, T> read)
    {
        var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync().ConfigureAwait(false))
                yield return read(reader);
        }
    }

    private static void Set(DbCommand command, (string Name, object? Value)[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i == command.Parameters.Count)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = arguments[i].Name;
                command.Parameters.Add(parameter);
            }

            command.Parameters[i].Value = arguments[i].Value ?? DBNull.Value;
        }
    }

    private DbCommand Command(string sql, (string Name, object? Value)[] arguments)
    {
        if (!_commands.TryGetValue(sql, out var command))
            _commands.Add(sql, command = NewCommand(sql));
        Set(command, arguments);
        return command;
    }

    private DbCommand NewCommand(string sql)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
#pragma warning disable CA2100 // The statements are constants of this assembly, and values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
