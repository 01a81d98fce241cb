using System.Diagnostics;
using System.Globalization;

namespace ExportPolicy.Rules.Benchmarks;

/// <summary>Ratios in a minute, on a machine that does other things as well: candidates take short turns, and the best turn of each counts.</summary>
internal static class QuickRun
{
    private const int Turns = 100;
    private const int Batch = 20;
    private static readonly int[] Counts = [10, 100, 1_000];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    // Long enough for garbage to be collected several times, short enough to be left alone by other processes now and then.
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(20);

    public static void PrintRatios()
    {
        var engine = new PolicyEngine(PolicySet.Shipped.Only(Affair.PolicyId));
        var byHand = new KoreanPolicy(ReferenceData.Shipped);
        Agreement.Check(engine, byHand);

        Console.WriteLine("| Measured | Against | Time | Bytes |");
        Console.WriteLine("|---|---|--:|--:|");
        Print(
            new("by hand, 18 claims", () => byHand.Decide(Affair.Shells, Affair.Published, Affair.Day, Affair.KnownAt)),
            new("by rules, 18 claims", () => engine.Assess(Affair.Shells, Affair.Published, knownAt: Affair.KnownAt)));
        Print(
            new("by hand, no claims", () => byHand.Decide(Affair.Shells, Evidence.None, Affair.Day, Affair.KnownAt)),
            new("by rules, no claims", () => engine.Assess(Affair.Shells, Evidence.None, knownAt: Affair.KnownAt)));
        Print(AtTheGate());
        foreach (var spread in Enum.GetValues<Spread>())
            Print([.. Counts.Select(count => WithCommitments(count, spread))]);
    }

    private static Candidate[] AtTheGate()
    {
        var policies = PolicySet.Shipped.Only(Affair.PolicyId);
        var engine = new PolicyEngine(policies);
        var gate = new ExportGate(new ExportPolicyOptions { Policies = policies }, time: new Noon());
        var clearance = gate.Check(Affair.Shells, Evidence.None).RequireClearance();
        return
        [
            new("assessed, no claims", () => engine.Assess(Affair.Shells, Evidence.None, knownAt: Affair.KnownAt)),
            new("checked at the gate, clearance issued", () => gate.Check(Affair.Shells, Evidence.None)),
            new("clearance demanded", () =>
            {
                clearance.Demand(Affair.Shells);
                return clearance;
            }),
        ];
    }

    private static Candidate WithCommitments(int count, Spread spread)
    {
        var engine = new PolicyEngine(ManyCommitments.Load(count, spread));
        return new($"{count} commitments, {Words(spread)}", () => engine.Assess(Affair.Shells, Affair.Published, knownAt: Affair.KnownAt));
    }

    private static string Words(Spread spread) => spread switch
    {
        Spread.OnePolicy => "one policy",
        Spread.OtherStates => "other states",
        _ => "all lists of denied parties",
    };

    /// <summary>Measures candidates in turns and prints each as a multiple of the first.</summary>
    private static void Print(params Candidate[] candidates)
    {
        foreach (var candidate in candidates)
            candidate.TakeTurn(WarmUp);
        for (var turn = 0; turn < Turns; turn++)
        {
            foreach (var candidate in candidates)
                candidate.TakeTurn(Turn);
        }

        var first = candidates[0];
        foreach (var candidate in candidates[1..])
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {candidate.Name} | {first.Name} | {candidate.Best / first.Best:0.00} | {candidate.Bytes / first.Bytes:0.00} |"));
    }

    /// <summary>Noon in Korea on the day of the affair, for as long as the run takes.</summary>
    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Affair.Day, new TimeOnly(3, 0), TimeSpan.Zero);

        public override long GetTimestamp() => 0;
    }

    private sealed class Candidate(string name, Func<object> run)
    {
        public string Name => name;

        /// <summary>Time of one run in the best turn, in stopwatch ticks.</summary>
        public double Best { get; private set; } = double.MaxValue;

        /// <summary>Bytes allocated by one run.</summary>
        public double Bytes { get; private set; }

        public void TakeTurn(TimeSpan length)
        {
            var runs = 0L;
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            do
            {
                for (var i = 0; i < Batch; i++)
                    GC.KeepAlive(run());
                runs += Batch;
            }
            while (Stopwatch.GetElapsedTime(start) < length);
            Best = Math.Min(Best, (double)(Stopwatch.GetTimestamp() - start) / runs);
            Bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / runs;
        }
    }
}
