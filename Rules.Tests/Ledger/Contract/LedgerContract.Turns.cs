using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

public abstract partial class LedgerContract
{
    [Fact]
    public async Task Write_WhoseStatementFails_FailsAloneInItsTurn()
    {
        await using var desk = await OpenAsync();
        var (first, release) = await BlockAsync(desk);
        var good = Enumerable.Range(1, 5).Select(i => desk.CheckAsync($"T-{i}", 10)).ToList();
        var bad = desk.Ledger.WriteAsync<bool>(
            async step =>
            {
                await Steps.HoldAsync(step, "T-bad");
                await ((LedgerStep)step).Session.ExecuteAsync("insert into ledger_state (id, ledger, seq, hash) values (1, '', 0, '')");
                return true;
            },
            Token);
        good.AddRange(Enumerable.Range(6, 5).Select(i => desk.CheckAsync($"T-{i}", 10)));

        release.SetResult();

        Assert.Equal(LedgerProblem.Failed, (await Assert.ThrowsAsync<LedgerException>(() => bad)).Problem);
        Assert.True(await first);
        Assert.All(await Task.WhenAll(good), decision => Assert.True(decision.IsPermitted));
        Assert.Empty(await RecordsAsync(desk, RecordKind.Hold));
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task IdsAndKeys_ThatNoIndexHolds_AreRefusedBeforeAnythingIsWritten()
    {
        await using var desk = await OpenAsync();
        var clearance = (await desk.CheckAsync()).Clearance!;
        var longest = Text(400);

        var atKey = await Assert.ThrowsAsync<LedgerException>(() => desk.Gate.RedeemAsync(clearance.Reference, Desk.Order(), Thirty, Text(401), Token));
        var atId = await Assert.ThrowsAsync<LedgerException>(() => desk.CheckAsync(Text(401)));

        Assert.All([atKey, atId], problem =>
        {
            Assert.Equal(LedgerProblem.Refused, problem.Problem);
            Assert.Contains("is 401 characters long", problem.Message, StringComparison.Ordinal);
            Assert.Contains("Use a shorter one", problem.Message, StringComparison.Ordinal);
        });
        Assert.Equal(1, (await (await desk.ReaderAsync()).HeadAsync(cancellationToken: Token)).Seq);
        (await desk.Gate.RedeemAsync(clearance.Reference, Desk.Order(), Thirty, longest, Token)).Demand(Desk.Order(), Thirty);
        Assert.True((await desk.Gate.CheckAsync(Desk.Order(longest), Evidence.None, new CheckOptions { RequestedBy = Text(2000) }, Token)).IsPermitted);

        // Of letters that take three bytes each, and that no compression makes fewer.
        static string Text(int length) => new([.. Enumerable.Range(0, length).Select(i => (char)(0xAC00 + (i * 7919 % 11_000)))]);
    }

    [Fact]
    public async Task Redeem_ByAKeyThatIsTheIdOfAClearance_IsRefused()
    {
        await using var desk = await OpenAsync();
        var one = (await desk.CheckAsync("T-1")).Clearance!;
        var other = (await desk.CheckAsync("T-2")).Clearance!;

        foreach (var key in (string[])[other.Reference.Id, one.Reference.Id])
        {
            var problem = await Assert.ThrowsAsync<LedgerException>(() => desk.Gate.RedeemAsync(one.Reference, Desk.Order("T-1"), Thirty, key, Token));
            Assert.Equal(LedgerProblem.Refused, problem.Problem);
            Assert.Contains("Use another idempotency key", problem.Message, StringComparison.Ordinal);
        }

        other.Demand(Desk.Order("T-2"));
        (await desk.Gate.RedeemAsync(one.Reference, Desk.Order("T-1"), Thirty, "a", Token)).Demand(Desk.Order("T-1"), Thirty);
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Write_WithinAStep_ThrowsAndDoesNotWaitForItself()
    {
        await using var desk = await OpenAsync();
        var clearance = (await desk.CheckAsync()).Clearance!;
        Task<Decision>? later = null;
        var ended = new TaskCompletionSource();

        foreach (var inner in (Func<Task>[])
        [
            () => desk.CheckAsync("T-2"),
            () => Task.FromResult(desk.Gate.Check(Desk.Order("T-2"), Evidence.None)),
            () => desk.Ledger.RevokeAsync(clearance.Reference.Id, "r", "b", Token),
            async () => await desk.Ledger.DisposeAsync(),
        ])
        {
            var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => WithinAsync(inner).WaitAsync(TimeSpan.FromSeconds(30), Token));
            Assert.Contains("Call it after the step", problem.Message, StringComparison.Ordinal);
        }

        // What a step has begun may write once the step is over.
        await WithinAsync(() =>
        {
            later = Task.Run(async () =>
            {
                await ended.Task;
                return await desk.CheckAsync("T-2");
            });
            return Task.CompletedTask;
        });
        ended.SetResult();
        Assert.True((await later!).IsPermitted);
        clearance.Demand(Desk.Order());

        Task WithinAsync(Func<Task> inner) => desk.Ledger.WriteAsync<bool>(
            async _ =>
            {
                await Task.Yield();
                await inner();
                return true;
            },
            Token);
    }

    // Keeps the turn, so that what comes next waits for one turn together.
    private static async Task<(Task<bool> Done, TaskCompletionSource Release)> BlockAsync(Desk desk)
    {
        var (running, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var done = desk.Ledger.WriteAsync<bool>(
            async _ =>
            {
                running.SetResult();
                await release.Task;
                return true;
            },
            Token);
        await running.Task;
        return (done, release);
    }
}
