namespace ExportPolicy.Rules.Cli;

/// <summary>Finds policies by the names that users give them: ids of shipped policies, and paths of files.</summary>
internal static class PolicyNames
{
    public static bool IsFile(string name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The policies of those names, and with them those that bind every state.</summary>
    /// <param name="names">The names; at least one.</param>
    /// <param name="folder">The folder from which paths count.</param>
    /// <exception cref="InputException">There is no policy of that id.</exception>
    /// <exception cref="PolicyLoadException">A policy file is wrong.</exception>
    public static PolicySet Find(IReadOnlyList<string> names, string folder)
    {
        var named = Named(names, folder);
        var ids = named.Select(policy => policy.Id).ToList();
        return PolicySet.Shipped.Plus(named.Where(policy => PolicySet.Shipped.Find(policy.Id) != policy)).Only(ids);
    }

    /// <summary>The policies of those names and no others.</summary>
    /// <param name="names">The names; at least one.</param>
    /// <param name="folder">The folder from which paths count.</param>
    /// <exception cref="InputException">There is no policy of that id.</exception>
    /// <exception cref="PolicyLoadException">A policy file is wrong.</exception>
    public static IReadOnlyList<Policy> Named(IReadOnlyList<string> names, string folder)
    {
        var ids = names.Where(name => !IsFile(name)).ToList();
        var unknown = ids.Where(id => PolicySet.Shipped.Find(id) is null).ToList();
        if (unknown.Count > 0)
            throw new InputException([.. unknown.Select(Unknown)]);

        var files = names.Where(IsFile).Select(name => Path.GetFullPath(name, folder)).ToList();
        return [.. ids.Select(id => PolicySet.Shipped.Find(id)!), .. files.Count > 0 ? PolicySet.Load(files).Policies : []];
    }

    private static InputError Unknown(string id) => new(
        null, null, null, null, $"There is no shipped policy '{id}'; run 'export-policy policy list' to see them, or give the path of a .yaml file.");
}
