using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace ExportPolicy.Rules.Ledger;

/// <summary>A ledger on a PostgreSQL server.</summary>
internal sealed class PostgreSqlStore : LedgerStore
{
    private const string Example = "one such as 'Host=db;Database=ledger;Username=app'";

    private readonly NpgsqlConnectionStringBuilder _settings;

    public PostgreSqlStore(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        _settings = Read(connectionString);
        if (string.IsNullOrWhiteSpace(_settings.Host))
            throw new ArgumentException($"The connection string names no host; expected {Example}.", nameof(connectionString));
    }

    public override string Name => $"{_settings.Host}:{_settings.Port}/{_settings.Database}";

    internal override string Dialect => "postgresql";

    internal override async Task<DbConnection> ConnectAsync(bool create, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(_settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            using var command = connection.CreateCommand();

            // A server may be set up to answer before a commit is on its disk; and one that has to wait for a lock shall say so before this side has had enough.
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"set synchronous_commit to on; set lock_timeout to {_settings.CommandTimeout * 900L}");
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    internal override async Task<DbTransaction> BeginAsync(DbConnection connection, bool write, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(write ? IsolationLevel.ReadCommitted : IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);

    internal override async Task<bool> HasTableAsync(LedgerSession session, string table) =>
        await session.NumberAsync("select count(*) from pg_class where oid = to_regclass(@table)", ("@table", table)).ConfigureAwait(false) > 0;

    internal override LedgerException? Explain(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.InsufficientResources or PostgresErrorCodes.OutOfMemory } => new(LedgerProblem.Full, $"The server of the ledger '{Name}' has no room left: {error.Message} Nothing was written. Make room.", error),
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege } => new(LedgerProblem.ReadOnly, $"The ledger '{Name}' may not be written to: {error.Message} Nothing was written. Check the rights of the user, and whether the server is a standby.", error),
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.QueryCanceled } => new(LedgerProblem.Locked, $"The ledger '{Name}' is locked by somebody else: {error.Message} Nothing was written. Try again.", error),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => new(LedgerProblem.NotInitialised, $"There is no database of the ledger '{Name}': {error.Message} Create the database, then run 'export-policy ledger init'.", error),
        PostgresException { SqlState: var state } when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("28", StringComparison.Ordinal) || state == PostgresErrorCodes.TooManyConnections => Unreachable(error),
        PostgresException => new(LedgerProblem.Failed, $"The ledger '{Name}' refuses: {error.Message} Nothing was written.", error),
        NpgsqlException or SocketException or TimeoutException => Unreachable(error),
        _ => null,
    };

    internal override bool IsOfOneStatement(Exception error) => error is PostgresException && Explain(error) is { Problem: LedgerProblem.Failed };

    // Nothing of what is wrong is quoted, nor kept as the cause: it may be a part of a password.
    private static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or NotSupportedException)
        {
            throw new ArgumentException($"The connection string cannot be read; expected {Example}, with values that have a ; or = in quotes.", nameof(connectionString));
        }
    }

    // Whether a commit went through whose answer was lost, nobody here knows: it is not acted on.
    private LedgerException Unreachable(Exception error) => new(
        LedgerProblem.Unreachable,
        $"The ledger '{Name}' cannot be reached, or the connection broke: {error.Message} Nothing is permitted. Check that the server runs and lets this user in, then try again.",
        error);
}
