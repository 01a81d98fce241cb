using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>The case files by which a policy is tested.</summary>
/// <param name="Cases">The cases that the policy decides.</param>
/// <param name="Others">How many were passed over, because they name other policies, or none and a day on which this one is not in force.</param>
internal sealed record TestedCases(IReadOnlyList<TestedCase> Cases, int Others)
{
    /// <summary>Reads the cases of paths, or of the folder beside the policy.</summary>
    /// <exception cref="CaseReadException">A case is wrong.</exception>
    /// <exception cref="PolicyLoadException">A policy that a case names is wrong.</exception>
    /// <exception cref="InputException">There is no case, or a path is wrong.</exception>
    public static TestedCases Of(Policy policy, IReadOnlyList<string> paths)
    {
        var reader = new CaseReader();
        var cases = new List<TestedCase>();
        var others = 0;
        foreach (var file in (paths.Count > 0 ? paths : [Beside(policy)]).SelectMany(CaseFiles.Under).DistinctBy(Path.GetFullPath))
        {
            var read = reader.Read(file);
            var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
            if (read.Policies.Count > 0 ? !read.Policies.Any(name => IsOf(policy, name, folder)) : !policy.InForceOn(read.AsOf ?? read.Transfer.Date))
            {
                others++;
                continue;
            }

            var named = read.Policies.Where(name => !IsOf(policy, name, folder)).ToList();
            cases.Add(new TestedCase(file, read, PolicySet.Of(Binding(policy).UnionBy(named.Count == 0 ? [] : PolicyNames.Named(named, folder), each => each.Id))));
        }

        return cases.Count > 0 ? new TestedCases(cases, others) : throw new InputException(new InputError(policy.Origin, null, null, null, $"No case names the policy {policy.Id}; expected case files that name it, or no policy and a day on which it is in force."));
    }

    // As with check: nobody can leave out what binds every state.
    private static IEnumerable<Policy> Binding(Policy policy) => PolicySet.Shipped.Policies.Where(each => each.State is null && each.Id != policy.Id);

    private static bool IsOf(Policy policy, string name, string folder) => PolicyNames.IsFile(name)
        ? Path.GetFullPath(name, folder) == Path.GetFullPath(policy.Origin)
        : name == policy.Id;

    private static string Beside(Policy policy)
    {
        if (PolicyNames.IsShipped(policy))
            throw new InputException(new InputError(policy.Id, null, null, null, "A shipped policy has no cases beside it; name some with --cases."));
        var folder = Path.ChangeExtension(policy.Origin, ".cases");
        return Directory.Exists(folder)
            ? folder
            : throw new InputException(new InputError(policy.Origin, null, null, null, $"There is no folder {folder} with its cases; create it, or name cases with --cases."));
    }
}
