using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>Where the ledger cannot do what it should, it says so, nothing is half-written, and nothing is permitted; each test runs on each store.</summary>
public abstract class FailureContract
{
    internal abstract Task<TestStore> PlaceAsync();

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("delete from ledger_schema where version > 1", "has version 1; expected ", "ledger migrate")]
    [InlineData("insert into ledger_schema (version, name, at) values (99, 'later', '2030-01-01')", "has version 99, and this library works with ", "Use the newer ExportPolicy")]
    public async Task Open_OfAnotherVersion_SaysWhichAndWhatToDo(string sql, string says, string next)
    {
        await using var desk = await Desk.OpenAsync(await PlaceAsync());
        await desk.Place.TamperAsync(sql);

        var problem = await Assert.ThrowsAsync<LedgerException>(() => DecisionLedger.OpenAsync(desk.Store, cancellationToken: Token));

        Assert.Equal(LedgerProblem.OtherVersion, problem.Problem);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
        Assert.Contains(next, problem.Message, StringComparison.Ordinal);
        Assert.Equal(LedgerProblem.OtherVersion, (await Assert.ThrowsAsync<LedgerException>(() => LedgerReader.OpenAsync(desk.Store, Token))).Problem);
    }

    [Fact]
    public async Task Open_WhereNoLedgerWasMade_SaysHowToMakeOne()
    {
        await using var place = await PlaceAsync();

        foreach (var open in (Func<Task>[])[() => DecisionLedger.OpenAsync(place.Store, cancellationToken: Token), () => LedgerReader.OpenAsync(place.Store, Token), () => LedgerSchema.MigrateAsync(place.Store, Token)])
        {
            var problem = await Assert.ThrowsAsync<LedgerException>(open);
            Assert.Equal(LedgerProblem.NotInitialised, problem.Problem);
            Assert.Contains("export-policy ledger init", problem.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("delete from ledger_state", "its state is gone")]
    [InlineData("delete from ledger_records where seq = 1", "its last record, 1, is gone")]
    [InlineData("update ledger_records set hash = 'another' where seq = 1", "is not the one that was written")]
    [InlineData("insert into ledger_records (seq, at, kind, subject, body, body_digest, previous, hash) values (2, '', '', '', '', '', '', '')", "there are records after its last, 1")]
    [InlineData("update ledger_reservations set content = '{'", "cannot be read")]
    [InlineData("update ledger_records set body = '{}' where seq = 1", "its hash is not that of what it says")]
    [InlineData("update ledger_records set subject = 'T-1', body = replace(body, 'true', 'false') where seq = 1", "its hash is not that of what it says")]
    public async Task Check_OnALedgerThatWasTamperedWith_WritesAndPermitsNothing(string sql, string says)
    {
        await using var desk = await Desk.OpenAsync(await PlaceAsync());
        await desk.CheckAsync();
        await desk.Place.TamperAsync(sql);

        var problem = await Assert.ThrowsAsync<LedgerException>(() => desk.CheckAsync());

        Assert.Equal(LedgerProblem.Damaged, problem.Problem);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
        Assert.Contains("export-policy ledger verify", problem.Message, StringComparison.Ordinal);
    }

    /// <summary>Fails a check and a demand, and shows that nothing came of either.</summary>
    /// <param name="desk">A desk that works.</param>
    /// <param name="expected">Why it is to fail.</param>
    /// <param name="says">What the error says, among other things.</param>
    /// <param name="breaks">Breaks it.</param>
    /// <param name="mends">Makes it work again.</param>
    private protected static async Task FailsAsync(Desk desk, LedgerProblem expected, string says, Func<Task> breaks, Func<Task> mends)
    {
        var cleared = (await desk.CheckAsync("T-1")).RequireClearance();
        var before = await (await desk.ReaderAsync()).HeadAsync(cancellationToken: Token);
        await breaks();

        var atCheck = await Assert.ThrowsAsync<LedgerException>(() => desk.CheckAsync("T-2"));
        var atDoor = Assert.Throws<LedgerException>(() => cleared.Demand(Desk.Order("T-1")));

        await mends();
        Assert.Equal((expected, expected), (atCheck.Problem, atDoor.Problem));
        Assert.Contains(says, atCheck.Message, StringComparison.Ordinal);
        Assert.Equal((before.Seq, before.Hash), Place(await (await desk.ReaderAsync()).HeadAsync(cancellationToken: Token)));
        Assert.True((await desk.VerifyAsync()).IsIntact);
        Assert.Equal(100, await desk.TakenAsync());

        // And it goes on as if nothing had been.
        cleared.Demand(Desk.Order("T-1"));
        Assert.True((await desk.CheckAsync("T-2")).IsPermitted);
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    private static (long Seq, string Hash) Place(LedgerHead head) => (head.Seq, head.Hash);
}
