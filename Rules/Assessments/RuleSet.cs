using System.Reflection;

namespace ExportPolicy.Rules;

/// <summary>The rules, compiled once for the process and shared by every case.</summary>
internal static class RuleSet
{
    private static readonly Lazy<ISessionFactory> Compiled = new(() => Load().Compile());

    /// <summary>Runs the rules over facts.</summary>
    /// <returns>What they found, in no order.</returns>
    public static List<Finding> Run(List<object> facts) => Run<Finding>(facts);

    /// <summary>Runs the rules over facts, for those who want to know what came of them.</summary>
    /// <typeparam name="T">The facts to return: those that were there, derived and found.</typeparam>
    /// <returns>The facts, in no order.</returns>
    public static List<T> Run<T>(List<object> facts)
    {
        var session = Compiled.Value.CreateSession();

        // Sessions of the built-in engine hand their storage on when they are disposed of; those of NRules are not disposable.
        using var storage = session as IDisposable;
        foreach (var fact in facts)
            session.TryInsert(fact);
        session.Fire();
        return [.. session.Query<T>().ToArray()];
    }

    /// <summary>The rules, not compiled.</summary>
    public static RuleRepository Load()
    {
        var repository = new RuleRepository();
        repository.Load(load => load.PrivateTypes().From(typeof(RuleSet).Assembly));
        return repository;
    }

    /// <summary>What the rules that find something declare of themselves, by their names.</summary>
    public static Dictionary<string, RuleInfo> Infos() => typeof(RuleSet).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Rule)))
        .Select(type => type.GetField("Info", BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null))
        .OfType<RuleInfo>()
        .ToDictionary(info => info.Id, StringComparer.Ordinal);
}
