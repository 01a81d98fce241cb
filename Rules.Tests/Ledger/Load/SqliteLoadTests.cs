namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>Load and kills on SQLite.</summary>
public sealed class SqliteLoadTests : LoadContract
{
    internal override Task<TestStore> PlaceAsync() => Task.FromResult<TestStore>(new SqliteTestStore());
}
