namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>Load and kills on PostgreSQL, and a server that goes away in the midst of it.</summary>
[Collection(PostgreSqlRestart.Name)]
public sealed class PostgreSqlLoadTests : LoadContract
{
    internal override async Task<TestStore> PlaceAsync() => await PostgreSqlTestStore.CreateAsync();

    [Fact]
    public async Task Workers_WhileTheServerRestarts_NeverTakeMoreThanTheCapAndLoseNothing()
    {
        PostgreSqlRestart.Demand();
        await using var place = await InitialisedAsync();
        List<string[]> said = [];
        var restarts = 0;

        await WorkAsync(place, said, async (_, _) =>
        {
            if (restarts++ < 2)
                await PostgreSqlRestart.RunAsync();
        });

        Assert.InRange(restarts, 1, int.MaxValue);
        await CheckAsync(place, said);
    }
}
