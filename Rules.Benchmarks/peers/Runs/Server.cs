using System.Diagnostics;
using System.Text.Json;

namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>Serves the candidates in C#, on the engine that this program was built with, over standard input and output.</summary>
internal sealed class Server
{
    private const int LargestBatch = 64;
    private static readonly bool OnNRules = typeof(ISession).Namespace == "NRules";

    private static readonly (CandidateInfo Info, Func<Pack, ICandidate> Make)[] Candidates = OnNRules
        ?
        [
            (new("NRules"), pack => new RulePerClause(pack)),
            (new("NRules, clauses as facts", "one rule, an index before it"), pack => new ClausesAsFacts(pack)),
        ]
        :
        [
            (new(Race.Baseline), pack => new RulePerClause(pack)),
            (new("Built-in engine, clauses as facts", "one rule, an index before it"), pack => new ClausesAsFacts(pack)),
            (new("Hand-written C#", "a loop over the clauses"), pack => new ByHand(pack)),
        ];

    private readonly Dictionary<(string Candidate, string Pack), Loaded> _loaded = [];

    /// <summary>Answers orders until there are no more.</summary>
    public void Serve(TextReader orders, TextWriter answers)
    {
        while (orders.ReadLine() is { } line)
        {
            answers.WriteLine(JsonSerializer.Serialize(Obey(JsonSerializer.Deserialize<Order>(line, Order.Json)!), Order.Json));
            answers.Flush();
        }
    }

    private Answer Obey(Order order)
    {
        try
        {
            return order.Do switch
            {
                "candidates" => new(Candidates: [.. Candidates.Select(candidate => candidate.Info)]),
                "decide" => Of(order).DecideAll(),
                "turn" => Of(order).TakeTurn(order.Measure, order.Milliseconds),
                _ => new(Error: $"unknown order '{order.Do}'; expected candidates, decide or turn"),
            };
        }
        catch (Exception e)
        {
            return new(Error: e.ToString());
        }
    }

    private Loaded Of(Order order)
    {
        var key = (order.Candidate ?? "", order.Pack ?? "");
        if (_loaded.TryGetValue(key, out var loaded))
            return loaded;
        var pack = Pack.Load(key.Item2);
        var make = Candidates.Single(candidate => candidate.Info.Name == key.Item1).Make;
        return _loaded[key] = new(pack, make(pack));
    }

    /// <summary>A candidate with its pack. Turns go on with the request at which the last one stopped.</summary>
    private sealed class Loaded(Pack pack, ICandidate candidate)
    {
        private int _next;

        public Answer DecideAll() => new(
            Verdicts: Array.ConvertAll(pack.Requests, candidate.Verdict),
            Records: Array.ConvertAll(pack.Requests, Record));

        public Answer TakeTurn(Measure measure, double milliseconds)
        {
            Action<Request> run = measure switch
            {
                Measure.Verdict => request => candidate.Verdict(request),
                Measure.Whole => request => GC.KeepAlive(Record(request)),
                _ => throw new NotSupportedException("Nothing crosses over here."),
            };
            var decisions = 0L;
            var start = Stopwatch.GetTimestamp();

            // Reading the clock costs as much as a fast decision, so that is done after ever more of them.
            for (var batch = 1; Stopwatch.GetElapsedTime(start).TotalMilliseconds < milliseconds; batch = Math.Min(2 * batch, LargestBatch))
            {
                for (var i = 0; i < batch; i++)
                {
                    run(pack.Requests[_next]);
                    _next = _next + 1 == pack.Requests.Length ? 0 : _next + 1;
                }

                decisions += batch;
            }

            return new(Decisions: decisions, Milliseconds: Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        private string Record(Request request) => DecisionRecord.Write(pack, request, candidate.Decide(request));
    }
}
