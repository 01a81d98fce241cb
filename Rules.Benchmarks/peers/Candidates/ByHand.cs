namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>Plain C#: a loop over the clauses, the strongest effect first. The measure of all others, for speed and for what is right.</summary>
internal sealed class ByHand(Pack pack) : ICandidate
{
    private readonly PlainClause[] _clauses = [.. pack.Clauses.OrderBy(clause => clause.Effect).Select(clause => new PlainClause(clause))];

    public Effect Verdict(Request request)
    {
        foreach (var clause in _clauses)
        {
            if (clause.AppliesTo(request))
                return clause.Clause.Effect;
        }

        return Decision.None.Verdict;
    }

    public Decision Decide(Request request)
    {
        List<Clause>? deciding = null;
        foreach (var clause in _clauses)
        {
            if (deciding is not null && clause.Clause.Effect != deciding[0].Effect)
                break;
            if (clause.AppliesTo(request))
                (deciding ??= []).Add(clause.Clause);
        }

        return deciding is null ? Decision.None : new(deciding[0].Effect, deciding);
    }
}
