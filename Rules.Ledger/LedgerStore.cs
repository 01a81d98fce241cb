using System.Data.Common;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Where a ledger is kept: in a file, or on a database server.</summary>
public abstract class LedgerStore
{
    private protected LedgerStore()
    {
    }

    /// <summary>Where it is, for messages; without a password.</summary>
    public abstract string Name { get; }

    /// <summary>The end of the names of scripts that are for this kind of store only.</summary>
    internal abstract string Dialect { get; }

    /// <summary>A ledger in one SQLite file, for one machine. The file need not be there yet; <see cref="LedgerSchema.InitialiseAsync"/> makes it.</summary>
    /// <param name="path">The path of the file, on a disk of this machine: locks on network shares do not hold.</param>
    /// <param name="patience">How long to wait while another process writes; 30 seconds when null.</param>
    /// <returns>The store.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static LedgerStore Sqlite(string path, TimeSpan? patience = null) => new SqliteStore(path, patience ?? TimeSpan.FromSeconds(30));

    /// <summary>A ledger on a PostgreSQL server, for any number of machines.</summary>
    /// <param name="connectionString">The connection string of Npgsql, such as <c>Host=db;Database=ledger;Username=app</c>.</param>
    /// <returns>The store.</returns>
    /// <exception cref="ArgumentException">The connection string is wrong.</exception>
    public static LedgerStore PostgreSql(string connectionString) => new PostgreSqlStore(connectionString);

    /// <summary>A store by its address: a connection string where it has a <c>=</c>, else the path of a file. A path that has one begins with its root, or with <c>./</c>.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The store.</returns>
    /// <exception cref="ArgumentException">The address is empty, or a connection string that is wrong. The message does not quote it: it may hold a password.</exception>
    public static LedgerStore At(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        var isPath = Path.IsPathRooted(address) || address.StartsWith('.') || !(address.Contains('=', StringComparison.Ordinal) || address.Contains("://", StringComparison.Ordinal));
        return isPath ? Sqlite(address) : PostgreSql(address);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Opens a connection; with <paramref name="create"/> also where there is no database file yet.</summary>
    internal abstract Task<DbConnection> ConnectAsync(bool create, CancellationToken cancellationToken);

    /// <summary>Begins a transaction in which nobody else writes, or one that sees one state of the ledger only.</summary>
    internal abstract Task<DbTransaction> BeginAsync(DbConnection connection, bool write, CancellationToken cancellationToken);

    /// <summary>Whether a table is there.</summary>
    internal abstract Task<bool> HasTableAsync(LedgerSession session, string table);

    /// <summary>Puts an error of the database into the words of the ledger; null where it is none of the database.</summary>
    internal abstract LedgerException? Explain(Exception error);

    /// <summary>Whether an error of the database is that of one statement: taken back to a savepoint, the transaction can go on.</summary>
    internal abstract bool IsOfOneStatement(Exception error);
}
