namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteLedgerTests : LedgerContract
{
    internal override Task<TestStore> PlaceAsync() => Task.FromResult<TestStore>(new SqliteTestStore());
}
