namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>Tampering on SQLite.</summary>
public sealed class SqliteTamperingTests : TamperingContract
{
    internal override Task<TestStore> PlaceAsync() => Task.FromResult<TestStore>(new SqliteTestStore());
}
