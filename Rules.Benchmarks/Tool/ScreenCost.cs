using System.Globalization;
using System.Security.Cryptography;
using ExportPolicy.Rules.Benchmarks.Synthetic;

namespace ExportPolicy.Rules.Benchmarks.Tool;

/// <summary>What screening many cases takes: processors and memory, and whether the rows depend on the number of threads.</summary>
internal static class ScreenCost
{
    private const int Rounds = 5; // on two threads; one thread only tells what the rows should be, and what one takes
    private const ulong Seed = 1;
    private static readonly int[] Threads = [1, 2];

    /// <summary>Screens so many cases, and a tenth of them, and prints a table.</summary>
    public static void Print(long count)
    {
        var folder = Directory.CreateTempSubdirectory("screening");
        try
        {
            var few = Screen(folder.FullName, count / 10, rounds: 1);
            var many = Screen(folder.FullName, count, Rounds);
            Console.WriteLine("| Cases | Threads | Time of a case, against one thread | Processors busy, best run | Peak memory, MB | Rows |");
            Console.WriteLine("|--:|--:|--:|--:|--:|---|");
            foreach (var threads in Threads)
                Console.WriteLine(Row($"| {count:N0} | {threads} | {many[threads].Time / many[1].Time:0.00} | {many[threads].Busy:0.00} | {many[threads].Peak / 1e6:0} | {(many[threads].Rows == many[1].Rows ? "the same" : "DIFFERENT")} |"));
            Console.WriteLine();
            Console.WriteLine(Row($"A case among {count:N0} took {many[2].Time / count / (few[2].Time / (count / 10)):0.00} times what one among {count / 10:N0} took."));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<int, Cost> Screen(string folder, long count, int rounds)
    {
        var cases = Path.Combine(folder, "cases.jsonl");
        using (var stream = File.Create(cases))
        using (var lines = new CaseLines(Seed, broken: 0))
            lines.WriteTo(stream, count);

        var costs = Threads.ToDictionary(threads => threads, _ => new Cost());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var threads in round == 0 ? Threads : Threads[1..])
            {
                var rows = Path.Combine(folder, "rows.jsonl");
                var run = ToolRun.Of("dotnet", ToolRun.Tool, "screen", cases, "--out", rows, "--threads", threads.ToString(CultureInfo.InvariantCulture), "--exit-zero");
                using var written = File.OpenRead(rows);
                costs[threads].Add(run, Convert.ToHexString(SHA256.HashData(written)));
            }
        }

        return costs;
    }

    private static string Row(FormattableString row) => row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The best of all runs, but for memory, of which the most counts.</summary>
    private sealed class Cost
    {
        public TimeSpan Time { get; private set; } = TimeSpan.MaxValue;

        public double Busy { get; private set; }

        public long Peak { get; private set; }

        /// <summary>The digest of the rows.</summary>
        public string? Rows { get; private set; }

        public void Add(ToolRun run, string rows)
        {
            Time = run.Time < Time ? run.Time : Time;
            Busy = Math.Max(Busy, run.Busy);
            Peak = Math.Max(Peak, run.PeakBytes);
            Rows ??= rows;
            if (rows != Rows)
                throw new InvalidOperationException("Two runs wrote different rows.");
        }
    }
}
