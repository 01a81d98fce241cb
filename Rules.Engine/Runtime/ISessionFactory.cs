namespace ExportPolicy.Rules.Engine;

/// <summary>A compiled set of rules. Immutable; may be shared by threads.</summary>
public interface ISessionFactory
{
    /// <summary>Creates a session without facts. A session may be used by one thread at a time.</summary>
    /// <returns>The session. It is disposable too: disposed of, it leaves its storage, cleared, to the next one and is of no more use.</returns>
    ISession CreateSession();
}
