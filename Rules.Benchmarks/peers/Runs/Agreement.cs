using System.Text.Json;

namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>Whether a candidate decides every request as it is decided by hand, verdict, clauses, reasons and record.</summary>
internal static class Agreement
{
    /// <summary>The first difference in words, or null.</summary>
    public static string? Difference(Pack pack, CandidateInfo candidate, IReadOnlyList<Effect> verdicts, IReadOnlyList<string> records)
    {
        var byHand = new ByHand(pack);
        for (var i = 0; i < pack.Requests.Length; i++)
        {
            var request = pack.Requests[i];
            var expected = byHand.Decide(request);
            if (verdicts[i] != expected.Verdict)
                return Describe(request, $"{expected.Verdict} by {Name(expected.Clauses)}", verdicts[i].ToString());
            if (candidate.FirstClauseOnly)
                expected = new(expected.Verdict, [.. expected.Clauses.Take(1)]);
            if (DecisionRecord.Write(pack, request, expected) is var record && records[i] != record)
                return Describe(request, record, records[i]);
        }

        return null;

        string Describe(Request request, string expected, string actual) => $"""
            {candidate.Name} decides a request of pack {pack.Name} otherwise than it is decided by hand.
            Request:  {JsonSerializer.Serialize(request, PackJson.Default.Request)}
            By hand:  {expected}
            Here:     {actual}
            """;
    }

    private static string Name(IReadOnlyList<Clause> clauses) => clauses.Count == 0 ? "no clause" : string.Join(", ", clauses.Select(clause => clause.Id));
}
