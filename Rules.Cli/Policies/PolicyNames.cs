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
        var taken = named.Where(HasTakenId).ToList();
        if (taken.Count > 0)
            throw new InputException([.. taken.Select(Taken)]);
        var own = named.Where(policy => PolicySet.Shipped.Find(policy.Id) is null);
        return PolicySet.Shipped.Plus(own).Only(named.Select(policy => policy.Id));
    }

    /// <summary>Whether a policy is in the package.</summary>
    public static bool IsShipped(Policy policy) => policy.Equals(PolicySet.Shipped.Find(policy.Id));

    /// <summary>Whether a policy has the id of one in the package and says something else. One id stands for one content, so that whoever reads it knows what decided: no case is decided by such a policy.</summary>
    public static bool HasTakenId(Policy policy) => PolicySet.Shipped.Find(policy.Id) is { } shipped && !shipped.Equals(policy);

    /// <summary>Shipped policies in force that have a say in a case, and were left out because others were asked for by name.</summary>
    public static IEnumerable<Policy> NotAskedFor(Assessment assessment) => PolicySet.Shipped.Policies.Where(policy =>
        policy.InForceOn(assessment.AsOf) && policy.HasSayIn(assessment.Transfer) && !assessment.Policies.Contains(policy));

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
            throw new InputException([.. unknown.Select(name => Unknown(name, folder))]);

        var files = names.Where(IsFile).Select(name => Path.GetFullPath(name, folder)).ToList();
        return [.. ids.Select(id => PolicySet.Shipped.Find(id)!), .. files.Count > 0 ? PolicySet.Load(files).Policies : []];
    }

    private static InputError Unknown(string name, string folder) => new(null, null, null, null, Path.Exists(Path.GetFullPath(name, folder)) && name.Trim().Length > 0
        ? Directory.Exists(Path.GetFullPath(name, folder))
            ? $"'{name}' is a folder; name the policy files (.yaml) in it one by one."
            : $"'{name}' is no policy file: its name does not end in .yaml. Rename it."
        : $"There is no shipped policy '{name}'; run 'export-policy policy list' to see them, or give the path of a .yaml file.{UsageErrors.Hint(name, PolicySet.Shipped.Policies.Select(policy => policy.Id))}");

    // Decided under that name, a case would seem to be decided by the shipped policy.
    private static InputError Taken(Policy policy) => new(
        policy.Origin, null, null, "id", $"The id '{policy.Id}' is that of a shipped policy ({PolicySet.Shipped.Find(policy.Id)!.Origin}) with other content; give this one an id of its own.");
}
