namespace ExportPolicy.Rules.Cli;

/// <summary>Makes the engine for the policies asked for, once for all cases that ask for the same. Safe for several threads.</summary>
internal sealed class EngineSource(TimeProvider time)
{
    private readonly Dictionary<string, PolicyEngine> _engines = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>The engine for policies asked for by name; for every shipped policy where there is no name.</summary>
    /// <exception cref="InputException">There is no policy of that id.</exception>
    /// <exception cref="PolicyLoadException">A policy file is wrong.</exception>
    public PolicyEngine For(IReadOnlyList<string> names, string folder)
    {
        var key = string.Join('\n', names.Select(name => PolicyNames.IsFile(name) ? Path.GetFullPath(name, folder) : name));
        lock (_lock)
        {
            if (!_engines.TryGetValue(key, out var engine))
                _engines[key] = engine = new PolicyEngine(PoliciesFor(names, folder), time: time);
            return engine;
        }
    }

    /// <summary>The policies asked for by name; every shipped policy where there is no name.</summary>
    /// <exception cref="InputException">There is no policy of that id.</exception>
    /// <exception cref="PolicyLoadException">A policy file is wrong.</exception>
    public static PolicySet PoliciesFor(IReadOnlyList<string> names, string folder) => names.Count == 0 ? PolicySet.Shipped : PolicyNames.Find(names, folder);
}
