namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>An engine with one rule for each clause, compiled once; a new session a decision.</summary>
internal sealed class RulePerClause : ICandidate
{
    private readonly ISessionFactory _rules;

    public RulePerClause(Pack pack)
    {
        var repository = new RuleRepository { Activator = new ClauseActivator(pack) };
        repository.Load(load => load.PrivateTypes().From(typeof(DenyClause), typeof(ReferClause), typeof(AllowClause)));
        _rules = repository.Compile();
    }

    /// <summary>Rules fire strongest effect first, so the first match is the verdict.</summary>
    public Effect Verdict(Request request)
    {
        var session = _rules.CreateSession();
        using var _ = session as IDisposable;
        session.Insert(request);
        session.Fire(1);
        var hits = session.Query<Hit>().ToArray();
        return hits.Length == 0 ? Decision.None.Verdict : hits[0].Clause.Effect;
    }

    public Decision Decide(Request request)
    {
        var session = _rules.CreateSession();
        using var _ = session as IDisposable;
        session.Insert(request);
        session.Fire();
        return Decision.Of(session.Query<Hit>().ToArray().Select(hit => hit.Clause));
    }
}
