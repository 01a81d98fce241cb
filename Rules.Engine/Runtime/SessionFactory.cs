namespace ExportPolicy.Rules.Engine;

internal sealed class SessionFactory(RuleSet rules) : ISessionFactory
{
    public ISession CreateSession() => new Session(rules);
}
