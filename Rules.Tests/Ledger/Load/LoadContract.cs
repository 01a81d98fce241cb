using System.Diagnostics;
using System.Globalization;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>Several processes on one ledger and one cap, and what is left when they are killed. LEDGER_LOAD=1 asks for the full load, LEDGER_KILLS for a number of kills.</summary>
public abstract class LoadContract
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("LEDGER_LOAD") == "1";
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("LEDGER_KILLS") ?? "3", CultureInfo.InvariantCulture);
    private static readonly int Workers = IsFull ? 8 : 3;
    private static readonly int Orders = IsFull ? 1_000 : 100;

    // About a half of what all orders come to.
    private static readonly int Cap = Workers * Orders * 5;

    internal abstract Task<TestStore> PlaceAsync();

    [Fact]
    public async Task Workers_OnOneCap_NeverTakeMoreThanItAndLoseNothing()
    {
        await using var place = await InitialisedAsync();
        List<string[]> said = [];

        await WorkAsync(place, said, (_, _) => Task.CompletedTask);

        await Aftermath.CheckAsync(place, said, Cap, isUsedUp: true);
        Assert.Equal(Workers * Orders, said.Count(words => words[0] == "done"));
        Assert.DoesNotContain(said, words => words[0] == "unsure");
    }

    [Fact]
    public async Task Workers_KilledAtRandomPoints_NeverTakeMoreThanTheCapAndLoseNothing()
    {
        await using var place = await InitialisedAsync();
        List<string[]> said = [];
        var killed = 0;

        await WorkAsync(place, said, async (workers, attempts) =>
        {
            var one = Random.Shared.Next(Workers);
            if (attempts[one] > 0 || !workers[one].IsRunning)
                return;
            if (!await workers[one].KillAsync())
                return;
            killed++;
            workers[one].Dispose();
            workers[one] = Start(place, said, one, ++attempts[one]);
        });

        Assert.InRange(killed, 1, int.MaxValue);
        await Aftermath.CheckAsync(place, said, Cap, isUsedUp: true);
    }

    [Fact]
    public async Task Worker_KilledWhileItWrites_HasLeftEverythingThatWasAcknowledged()
    {
        await using var place = await InitialisedAsync();
        List<string[]> said = [];
        for (var (kill, attempts) = (0, 0); kill < Kills; attempts++)
        {
            Assert.True(attempts < (2 * Kills) + 5, $"Of {attempts} workers {kill} were killed in the midst of their work.");
            using var worker = new WorkerProcess(place.Address, $"K{attempts}", 1, 100_000, 1_000_000, 0, said);
            await worker.HasSaidAsync(Random.Shared.Next(1, 60));
            await Task.Delay(Random.Shared.Next(30), TestContext.Current.CancellationToken);
            var lines = worker.Lines;
            if (!await worker.KillAsync())
                continue;
            Assert.True(lines > 0, "The worker was killed before it had written anything.");
            kill++;
            await Aftermath.CheckAsync(place, said, 1_000_000, isUsedUp: false);
        }
    }

    private protected static async Task WorkAsync(TestStore place, List<string[]> said, Func<WorkerProcess[], int[], Task> meanwhile)
    {
        var attempts = new int[Workers];
        var workers = Enumerable.Range(0, Workers).Select(worker => Start(place, said, worker, 0)).ToArray();
        try
        {
            var all = Stopwatch.StartNew();
            while (Array.Exists(workers, worker => worker.IsRunning))
            {
                Assert.True(all.Elapsed < TimeSpan.FromMinutes(8), $"The workers hang: {said.Count(words => words[0] == "done")} orders are done.");
                await Task.Delay(Random.Shared.Next(50, IsFull ? 1_500 : 500), TestContext.Current.CancellationToken);
                if (said.Count > 0)
                    await meanwhile(workers, attempts);
            }

            foreach (var worker in workers)
                await worker.EndAsync();
        }
        finally
        {
            foreach (var worker in workers)
                worker.Dispose();
        }
    }

    private protected async Task<TestStore> InitialisedAsync()
    {
        var place = await PlaceAsync();
        await LedgerSchema.InitialiseAsync(place.Store);
        return place;
    }

    private protected static Task CheckAsync(TestStore place, List<string[]> said) => Aftermath.CheckAsync(place, said, Cap, isUsedUp: true);

    // From the first order on that the one before it may not have seen to.
    private static WorkerProcess Start(TestStore place, List<string[]> said, int worker, int attempt)
    {
        var name = $"W{worker}";
        HashSet<string> done;
        lock (said)
            done = said.Where(words => words[0] == "done" && words[1] == name).Select(words => words[2]).ToHashSet();
        var first = Enumerable.Range(1, Orders).FirstOrDefault(order => !done.Contains(order.ToString(CultureInfo.InvariantCulture)), Orders + 1);
        return new WorkerProcess(place.Address, name, first, Orders, Cap, attempt, said);
    }
}
