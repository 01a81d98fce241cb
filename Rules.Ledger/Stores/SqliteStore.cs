using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ExportPolicy.Rules.Ledger;

/// <summary>A ledger in one SQLite file.</summary>
internal sealed class SqliteStore : LedgerStore
{
    private const int Error = 1, Busy = 5, Locked = 6, NoMemory = 7, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, TooBig = 18, Constraint = 19, Mismatch = 20, NotADatabase = 26;

    private readonly string _path;
    private readonly SqliteConnectionStringBuilder _settings;
    private DateTime _made;

    public SqliteStore(string path, TimeSpan patience)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = Path.GetFullPath(path);
        _settings = new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
            Mode = SqliteOpenMode.ReadWrite,
        };
    }

    public override string Name => _path;

    internal override string Dialect => "sqlite";

    internal override async Task<DbConnection> ConnectAsync(bool create, CancellationToken cancellationToken)
    {
        var settings = create ? new SqliteConnectionStringBuilder(_settings.ConnectionString) { Mode = SqliteOpenMode.ReadWriteCreate } : _settings;
        var connection = new SqliteConnection(settings.ConnectionString);
        ForgetOtherFile(connection);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);

            // Opened to read only, as on a disk that is mounted so, it stays so for ever: the next one may do better.
            if (raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
                SqliteConnection.ClearPool(connection);
            using var command = connection.CreateCommand();

            // Every commit waits until it is on the disk; and readers never keep a writer out.
            // SQLite waits for a lock by itself, in steps of milliseconds; the provider would look only every 150.
            command.CommandText = $"{(create ? "pragma journal_mode = wal; " : "")}pragma synchronous = full; pragma busy_timeout = {_settings.DefaultTimeout * 1000}";
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // A connection that is kept open goes on with its file also after that was deleted, or another one put in its place: what it writes nobody would ever read.
    private void ForgetOtherFile(SqliteConnection connection)
    {
        var made = File.GetCreationTimeUtc(_path);
        if (made == _made)
            return;
        SqliteConnection.ClearPool(connection);
        _made = made;
    }

    internal override Task<DbTransaction> BeginAsync(DbConnection connection, bool write, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: !write));

    internal override async Task<bool> HasTableAsync(LedgerSession session, string table) =>
        await session.NumberAsync("select count(*) from sqlite_master where type = 'table' and name = @table", ("@table", table)).ConfigureAwait(false) > 0;

    internal override LedgerException? Explain(Exception error) => error is not SqliteException problem ? null : problem.SqliteErrorCode switch
    {
        Busy or Locked => new(LedgerProblem.Locked, $"The ledger '{_path}' is locked by another process, and stayed so for {_settings.DefaultTimeout} seconds; nothing was written. Try again; if it stays so, look for a process that does not end.", error),
        ReadOnly => new(LedgerProblem.ReadOnly, $"The ledger '{_path}' may not be written to; nothing was written. Check the rights of the file and its folder, and whether the disk is mounted read-only.", error),
        Full => new(LedgerProblem.Full, $"The disk of the ledger '{_path}' is full; nothing was written. Make room.", error),
        CannotOpen when !File.Exists(_path) => new(LedgerProblem.NotInitialised, $"There is no ledger at '{_path}'; expected a file made by 'export-policy ledger init'. Check the path, or make one.", error),
        CannotOpen => new(LedgerProblem.ReadOnly, $"The ledger '{_path}' cannot be opened; nothing was written. Check the rights of the file and its folder: a ledger also needs to write files beside it.", error),
        Corrupt or NotADatabase => new(LedgerProblem.Damaged, $"The file '{_path}' is no SQLite database, or a damaged one; nothing was written. Restore a copy, and verify it against an exported head.", error),
        IoError or NoMemory => new(LedgerProblem.Failed, $"The ledger '{_path}' cannot be read or written: {problem.Message} Nothing was written. Check the disk.", error),
        _ => new(LedgerProblem.Failed, $"The ledger '{_path}' refuses: {problem.Message} Nothing was written.", error),
    };

    internal override bool IsOfOneStatement(Exception error) => error is SqliteException { SqliteErrorCode: Error or TooBig or Constraint or Mismatch };
}
