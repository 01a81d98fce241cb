namespace ExportPolicy.Rules;

/// <summary>The rules, compiled once for the process and shared by every case.</summary>
internal static class RuleSet
{
    private static readonly Lazy<ISessionFactory> Compiled = new(() =>
    {
        var repository = new RuleRepository();
        repository.Load(load => load.PrivateTypes().From(typeof(RuleSet).Assembly));
        return repository.Compile();
    });

    /// <summary>Runs the rules over facts.</summary>
    /// <returns>What they found, in no order.</returns>
    public static List<Finding> Run(List<object> facts)
    {
        var session = Compiled.Value.CreateSession();

        // Sessions of the built-in engine hand their storage on when they are disposed of; those of NRules are not disposable.
        using var storage = session as IDisposable;
        foreach (var fact in facts)
            session.TryInsert(fact);
        session.Fire();
        return [.. session.Query<Finding>().ToArray()];
    }
}
