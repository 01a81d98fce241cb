namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgreSqlLedgerTests : LedgerContract
{
    internal override async Task<TestStore> PlaceAsync() => await PostgreSqlTestStore.CreateAsync();
}
