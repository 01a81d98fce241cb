using System.Globalization;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Makes the tables of a ledger and brings them up to date. Nothing else does: an application never changes them by itself.</summary>
public static class LedgerSchema
{
    private const string Table = "ledger_schema";

    /// <summary>The version of the tables that this library works with.</summary>
    public static int Version => Migration.Latest;

    /// <summary>Makes a new ledger.</summary>
    /// <param name="store">Where; a file is made, a database has to be there.</param>
    /// <param name="cancellationToken">Ends it; nothing is made then.</param>
    /// <returns>A task that ends when it is made.</returns>
    /// <exception cref="LedgerException">There is one already, or it cannot be made.</exception>
    public static async Task InitialiseAsync(LedgerStore store, CancellationToken cancellationToken = default)
    {
        var applied = await ApplyAsync(store, fromScratch: true, cancellationToken).ConfigureAwait(false);
        if (applied.Count == 0)
            throw new LedgerException(LedgerProblem.Refused, $"There is a ledger at '{store}' already; nothing was changed. Use it, or name another place.");
    }

    /// <summary>Brings the tables of a ledger to the version of this library.</summary>
    /// <param name="store">The ledger.</param>
    /// <param name="cancellationToken">Ends it; nothing is changed then.</param>
    /// <returns>The names of the steps that were made; empty where it was up to date.</returns>
    /// <exception cref="LedgerException">There is no ledger, it is of a newer version, or it cannot be changed.</exception>
    public static Task<IReadOnlyList<string>> MigrateAsync(LedgerStore store, CancellationToken cancellationToken = default) =>
        ApplyAsync(store, fromScratch: false, cancellationToken);

    /// <summary>Throws unless there is a ledger of the version that this library works with.</summary>
    /// <param name="store">The ledger.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <returns>A task that ends when it is checked.</returns>
    /// <exception cref="LedgerException">There is none, it is of another version, or it cannot be reached.</exception>
    public static Task CheckAsync(LedgerStore store, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        return LedgerSession.ReadAsync(
            store,
            async session =>
            {
                Demand(store, await VersionAsync(session).ConfigureAwait(false));
                return true;
            },
            cancellationToken);
    }

    /// <summary>The version of the tables; zero where there are none.</summary>
    internal static async Task<int> VersionAsync(LedgerSession session) =>
        await session.Store.HasTableAsync(session, Table).ConfigureAwait(false)
            ? (int)await session.NumberAsync($"select max(version) from {Table}").ConfigureAwait(false)
            : 0;

    private static void Demand(LedgerStore store, int version)
    {
        if (version == 0)
            throw new LedgerException(LedgerProblem.NotInitialised, $"There is no ledger at '{store}'; expected its tables in version {Version}. Run 'export-policy ledger init'.");
        if (version < Version)
            throw new LedgerException(LedgerProblem.OtherVersion, $"The ledger '{store}' has version {version}; expected {Version}. Make a copy of it, then run 'export-policy ledger migrate'.");
        if (version > Version)
            throw Newer(store, version);
    }

    private static LedgerException Newer(LedgerStore store, int version) =>
        new(LedgerProblem.OtherVersion, $"The ledger '{store}' has version {version}, and this library works with {Version}; nothing was changed. Use the newer ExportPolicy that brought it there.");

    private static async Task<IReadOnlyList<string>> ApplyAsync(LedgerStore store, bool fromScratch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            var session = await LedgerSession.OpenAsync(store, write: true, cancellationToken, create: fromScratch).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                var version = await VersionAsync(session).ConfigureAwait(false);
                if (version > Version)
                    throw Newer(store, version);
                if (version == 0 && !fromScratch)
                    Demand(store, version);
                if (fromScratch && version > 0)
                    return [];
                var applied = await ApplyAsync(session, version).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                await session.CommitAsync().ConfigureAwait(false);
                return applied;
            }
        }
        catch (Exception error) when (store.Explain(error) is { } explained)
        {
            throw explained;
        }
    }

    private static async Task<List<string>> ApplyAsync(LedgerSession session, int version)
    {
        if (version == 0)
            await session.ExecuteAsync($"create table {Table} (version integer not null primary key, name text not null, at text not null)").ConfigureAwait(false);
        var applied = new List<string>();
        foreach (var migration in Migration.All.Where(migration => migration.Version > version))
        {
            foreach (var script in migration.Scripts(session.Store))
                await session.ExecuteAsync(script).ConfigureAwait(false);
            await session.ExecuteAsync(
                $"insert into {Table} (version, name, at) values (@version, @name, @at)",
                ("@version", migration.Version),
                ("@name", migration.Name),
                ("@at", DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture))).ConfigureAwait(false);
            applied.Add($"{migration.Version:000} {migration.Name}");
        }

        if (version == 0)
        {
            var ledger = Guid.NewGuid().ToString("N");
            await session.ExecuteAsync("insert into ledger_state (id, ledger, seq, hash) values (1, @ledger, 0, @hash)", ("@ledger", ledger), ("@hash", Chain.Genesis(ledger))).ConfigureAwait(false);
        }

        return applied;
    }
}
