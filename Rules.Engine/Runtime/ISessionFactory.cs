namespace ExportPolicy.Rules.Engine;

/// <summary>A compiled set of rules. Immutable; may be shared by threads.</summary>
public interface ISessionFactory
{
    /// <summary>Creates a session without facts. A session may be used by one thread at a time.</summary>
    /// <returns>The session.</returns>
    ISession CreateSession();
}
