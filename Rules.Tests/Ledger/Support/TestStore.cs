using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>A place for the ledger of one test, gone after it.</summary>
internal abstract class TestStore : IAsyncDisposable
{
    /// <summary>The address that <see cref="LedgerStore.At"/> takes.</summary>
    public abstract string Address { get; }

    public virtual LedgerStore Store => LedgerStore.At(Address);

    /// <summary>Runs statements past the ledger, as somebody with access to the database can; what guards the tables is off.</summary>
    public abstract Task TamperAsync(string sql, params (string Name, object? Value)[] arguments);

    public abstract ValueTask DisposeAsync();
}
