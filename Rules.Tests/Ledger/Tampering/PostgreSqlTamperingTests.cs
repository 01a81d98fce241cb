namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>Tampering on PostgreSQL.</summary>
public sealed class PostgreSqlTamperingTests : TamperingContract
{
    internal override async Task<TestStore> PlaceAsync() => await PostgreSqlTestStore.CreateAsync();
}
