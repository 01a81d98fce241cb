using System.Text.Json;

namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>A decision to be kept: what was asked, under which pack, what came out, and why.</summary>
internal sealed record DecisionRecord(string Pack, Request Request, Effect Verdict, ClauseRecord[] Clauses)
{
    /// <summary>Explains a decision and writes it down.</summary>
    public static string Write(Pack pack, Request request, Decision decision)
    {
        var clauses = new ClauseRecord[decision.Clauses.Count];
        for (var i = 0; i < clauses.Length; i++)
        {
            var clause = decision.Clauses[i];
            clauses[i] = new(clause.Id, Array.ConvertAll(clause.When, condition => condition.Explain(request)));
        }

        return JsonSerializer.Serialize(new DecisionRecord(pack.Name, request, decision.Verdict, clauses), PackJson.Default.DecisionRecord);
    }
}
