using System.Diagnostics;
using System.Globalization;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Benchmarks.Ledgers;

/// <summary>What it takes to record decisions, against a bare insert of the same bytes, on each store that is at hand.</summary>
internal static class LedgerCost
{
    private const string Server = "EXPORT_POLICY_POSTGRES";
    private const int Rounds = 3;
    private const int Together = 64;

    /// <summary>Prints a table for each store.</summary>
    /// <param name="count">How many decisions a round records.</param>
    public static async Task PrintAsync(int count)
    {
        using var folder = new BenchmarkFolder();
        await PrintAsync("SQLite", count, () => (BarePlace)new SqlitePlace(folder.NewFile()));
        if (Environment.GetEnvironmentVariable(Server) is { Length: > 0 } server)
            await PrintAsync("PostgreSQL", count, () => new PostgreSqlPlace(server));
        else
            Console.WriteLine($"PostgreSQL left out: {Server} names no server.");
    }

    private static async Task PrintAsync(string name, int count, Func<BarePlace> newPlace)
    {
        var best = new Dictionary<string, double>();
        var size = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            await using var place = newPlace();
            var single = await RecordedAsync(place, count, together: 1, round);
            var batched = await RecordedAsync(place, count, Together, round);
            var bodies = await BodiesAsync(place, count);
            size = bodies.Sum(body => (long)body.Length) / bodies.Count;
            Keep("single", single);
            Keep("batched", batched);
            Keep("bare single", await Timed(() => place.InsertAsync(bodies, together: 1)));
            Keep("bare batched", await Timed(() => place.InsertAsync(bodies, Together)));
        }

        void Keep(string what, double seconds) => best[what] = Math.Min(seconds, best.GetValueOrDefault(what, double.MaxValue));

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {count} decisions, {size} bytes each on the average, best of {Rounds} rounds"));
        Console.WriteLine();
        Console.WriteLine("| | Decisions a second | Against a bare insert of the same bytes |");
        Console.WriteLine("|---|--:|--:|");
        foreach (var (what, kind) in new[] { ("one after the other", "single"), ($"{Together} at a time", "batched") })
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {count / best[kind]:0} | {best[kind] / best[$"bare {kind}"]:0.0} times the time |"));
        Console.WriteLine();
    }

    // Decided and recorded: the time from the question to the answer, with all that is on the disk by then.
    private static async Task<double> RecordedAsync(BarePlace place, int count, int together, int round)
    {
        var store = LedgerStore.At(place.Address);
        if (together == 1)
            await LedgerSchema.InitialiseAsync(store);
        await using var ledger = await DecisionLedger.OpenAsync(store, time: Noon.Clock);
        var gate = new ExportGate(time: Noon.Clock, ledger: ledger);
        gate.Check(Order($"warm-{together}"), Evidence.None);
        return await Timed(async () =>
        {
            for (var i = 0; i < count; i += together)
            {
                var checks = Enumerable.Range(i, Math.Min(together, count - i)).Select(j => gate.CheckAsync(Order($"{together}-{round}-{j}"), Evidence.None));
                foreach (var decision in await Task.WhenAll(checks))
                    decision.RequireClearance();
            }
        });
    }

    private static Transfer Order(string id) => Affair.Transfer(id: id);

    private static async Task<List<string>> BodiesAsync(BarePlace place, int count)
    {
        var bodies = new List<string>();
        var reader = await LedgerReader.OpenAsync(LedgerStore.At(place.Address));
        await foreach (var record in reader.RecordsAsync(kind: RecordKind.Decision))
            bodies.Add(record.Body!);
        return bodies[..count];
    }

    private static async Task<double> Timed(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>The day of the affair, at noon in Korea.</summary>
    private sealed class Noon : TimeProvider
    {
        public static readonly Noon Clock = new();

        public override DateTimeOffset GetUtcNow() => new(2022, 11, 11, 3, 0, 0, TimeSpan.Zero);
    }
}
