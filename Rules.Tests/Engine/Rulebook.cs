namespace ExportPolicy.Rules.Tests.Engine;

/// <summary>Compiles and runs a few rules.</summary>
internal static class Rulebook
{
    public static ISessionFactory Compile(params Type[] rules)
    {
        var repository = new RuleRepository();
        repository.Load(x => x.PrivateTypes().NestedTypes().From(rules));
        return repository.Compile();
    }

    public static ISession Session<TRule>(params object[] facts)
        where TRule : Rule => Session([typeof(TRule)], facts);

    public static ISession Session(Type[] rules, params object[] facts)
    {
        var session = Compile(rules).CreateSession();
        session.InsertAll(facts);
        return session;
    }

    /// <summary>What rules noted when fired over the facts, sorted.</summary>
    public static string[] Notes<TRule>(params object[] facts)
        where TRule : Rule => Notes([typeof(TRule)], facts);

    public static string[] Notes(Type[] rules, params object[] facts)
    {
        var session = Session(rules, facts);
        session.Fire();
        return session.Notes();
    }

    public static string[] Notes(this ISession session) =>
        [.. session.Query<Note>().ToArray().Select(note => note.Text).Order(StringComparer.Ordinal)];
}
