using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>A ledger in a file that waits for others for a second only.</summary>
internal sealed class HastyTestStore : TestStore
{
    private readonly SqliteTestStore _file = new();

    public override string Address => _file.Address;

    public override LedgerStore Store => LedgerStore.Sqlite(Address, TimeSpan.FromSeconds(1));

    public override Task TamperAsync(string sql, params (string Name, object? Value)[] arguments) => _file.TamperAsync(sql, arguments);

    public override ValueTask DisposeAsync() => _file.DisposeAsync();
}
