using ExportPolicy.Rules.Ledger;
using Microsoft.Data.Sqlite;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>What may go wrong with a file.</summary>
public sealed class SqliteFailureTests : FailureContract
{
    internal override Task<TestStore> PlaceAsync() => Task.FromResult<TestStore>(new SqliteTestStore());

    [Theory]
    [InlineData("this is a letter, not a database; and it is longer than the header of one, which has a hundred bytes, so that nobody can take it for one.")]
    [InlineData("SQLite format 3\0 and then nothing that makes sense, although it is as long as what stands at the begin of a database that somebody has made")]
    public async Task Open_OfAnotherFile_SaysThatItIsNoDatabaseAndLeavesIt(string content)
    {
        await using var place = new SqliteTestStore();
        File.WriteAllText(place.Address, content);

        var problem = await Assert.ThrowsAsync<LedgerException>(() => DecisionLedger.OpenAsync(place.Store, cancellationToken: Token));
        var atInit = await Assert.ThrowsAsync<LedgerException>(() => LedgerSchema.InitialiseAsync(place.Store, Token));

        Assert.Equal((LedgerProblem.Damaged, LedgerProblem.Damaged), (problem.Problem, atInit.Problem));
        Assert.Contains("is no SQLite database, or a damaged one", problem.Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(place.Address));
    }

    [Fact]
    public async Task Check_WhileAnotherProcessKeepsTheLock_SaysSoAfterItsPatience()
    {
        await using var desk = await Desk.OpenAsync(new HastyTestStore());
        using var other = new SqliteConnection($"Data Source={desk.Place.Address};Pooling=False");
        other.Open();
        SqliteTransaction? held = null;

        await FailsAsync(desk, LedgerProblem.Locked, "is locked by another process", Begin, End);

        Task Begin()
        {
            held = other.BeginTransaction(deferred: false);
            return Task.CompletedTask;
        }

        Task End()
        {
            held!.Dispose();
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Check_OnAFullDisk_SaysSo()
    {
        using var disk = SmallDisk.Mount();
        await using var desk = await Desk.OpenAsync(new SqliteTestStore(disk.Path));

        await FailsAsync(desk, LedgerProblem.Full, "is full", disk.FillAsync, disk.FreeAsync);
    }

    [Fact]
    public async Task Check_OnADiskThatBecameReadOnly_SaysSo()
    {
        using var disk = SmallDisk.Mount();
        await using var desk = await Desk.OpenAsync(new SqliteTestStore(disk.Path));

        await FailsAsync(
            desk,
            LedgerProblem.ReadOnly,
            "Check the rights of the file and its folder",
            async () =>
            {
                SqliteConnection.ClearAllPools();
                await disk.RemountAsync("ro");
            },
            () => disk.RemountAsync("rw"));
    }

    [Fact]
    public async Task Check_AfterTheFileWasTakenAway_IsNotWrittenToWhatNobodyWillEverRead()
    {
        await using var desk = await Desk.OpenAsync(new SqliteTestStore());
        var file = desk.Place.Address;
        Assert.True((await desk.CheckAsync("T-1")).IsPermitted);
        File.Move(file, $"{file}.away");

        var problem = await Assert.ThrowsAsync<LedgerException>(() => desk.CheckAsync("T-2"));

        Assert.Equal(LedgerProblem.NotInitialised, problem.Problem);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Check_AfterACopyWasPutInItsPlace_GoesOnInTheCopy()
    {
        await using var desk = await Desk.OpenAsync(new SqliteTestStore());
        var file = desk.Place.Address;
        Assert.True((await desk.CheckAsync("T-1")).IsPermitted);
        await desk.Place.TamperAsync($"vacuum into '{file}.copy'");
        File.Delete($"{file}-wal");
        File.Delete($"{file}-shm");
        File.Move($"{file}.copy", file, overwrite: true);

        Assert.Equal(2, (await desk.CheckAsync("T-2")).Entry!.Seq);

        SqliteConnection.ClearAllPools();
        Assert.Equal(2, (await (await desk.ReaderAsync()).HeadAsync(cancellationToken: Token)).Seq);
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }
}
