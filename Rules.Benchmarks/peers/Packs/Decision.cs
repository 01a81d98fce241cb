namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>A verdict, and every clause that decided it.</summary>
/// <param name="Verdict">The strongest effect among the clauses that apply.</param>
/// <param name="Clauses">The clauses of that effect that apply, in the order of the pack.</param>
internal sealed record Decision(Effect Verdict, IReadOnlyList<Clause> Clauses)
{
    /// <summary>Where no clause applies.</summary>
    public static Decision None { get; } = new(Effect.Deny, []);

    /// <summary>Decides by the clauses that apply, given in any order.</summary>
    public static Decision Of(IEnumerable<Clause> applying)
    {
        var clauses = new List<Clause>();
        foreach (var clause in applying)
        {
            if (clauses.Count > 0 && clause.Effect < clauses[0].Effect)
                clauses.Clear();
            if (clauses.Count == 0 || clause.Effect == clauses[0].Effect)
                clauses.Add(clause);
        }

        if (clauses.Count == 0)
            return None;
        clauses.Sort(static (one, other) => string.CompareOrdinal(one.Id, other.Id));
        return new(clauses[0].Effect, clauses);
    }
}
