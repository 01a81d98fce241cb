namespace ExportPolicy.Rules.Engine;

internal sealed class SessionFactory(RuleSet rules) : ISessionFactory
{
    private readonly MemoryPool _pool = new(rules);

    public ISession CreateSession() => new Session(_pool);
}
