namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>Creates the rules of a pack.</summary>
internal sealed class ClauseActivator(Pack pack) : IRuleActivator
{
    public IEnumerable<Rule> Activate(Type type) =>
        type == typeof(DenyClause) ? Of(Effect.Deny, clause => new DenyClause(clause))
        : type == typeof(ReferClause) ? Of(Effect.Refer, clause => new ReferClause(clause))
        : Of(Effect.Allow, clause => new AllowClause(clause));

    private IEnumerable<Rule> Of(Effect effect, Func<Clause, Rule> create) =>
        pack.Clauses.Where(clause => clause.Effect == effect).Select(create);
}
