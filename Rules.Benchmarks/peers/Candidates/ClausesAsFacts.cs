namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>
/// An engine with one rule for all clauses, which are facts: the way of this library, whose policies are data. As there, an
/// index picks the clauses that can concern the states of a request; the session sees no others.
/// </summary>
internal sealed class ClausesAsFacts : ICandidate
{
    private readonly ISessionFactory _rules;
    private readonly Dictionary<string, PlainClause[]> _byDestination;
    private readonly PlainClause[] _anywhere;

    public ClausesAsFacts(Pack pack)
    {
        var repository = new RuleRepository();
        repository.Load(load => load.PrivateTypes().From(typeof(ClauseApplies)));
        _rules = repository.Compile();

        PlainClause[] clauses = [.. pack.Clauses.Select(clause => new PlainClause(clause))];
        _anywhere = [.. clauses.Where(clause => clause.Destinations is null)];
        _byDestination = clauses
            .SelectMany(clause => clause.Destinations ?? [], (clause, destination) => (clause, destination))
            .GroupBy(pair => pair.destination, pair => pair.clause)
            .ToDictionary(group => group.Key, group => group.ToArray());
    }

    public Effect Verdict(Request request) => Decide(request).Verdict;

    public Decision Decide(Request request)
    {
        var session = _rules.CreateSession();
        using var _ = session as IDisposable;
        session.Insert(request);
        session.InsertAll(_anywhere);
        session.InsertAll(_byDestination.GetValueOrDefault(request.Destination, []));
        session.Fire();
        return Decision.Of(session.Query<Hit>().ToArray().Select(hit => hit.Clause));
    }
}
