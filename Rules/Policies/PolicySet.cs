namespace ExportPolicy.Rules;

/// <summary>Policies by which transfers are assessed. Several of one state may overlap in time; ids are distinct.</summary>
public sealed class PolicySet
{
    private static readonly Lazy<PolicySet> ShippedLoader = new(LoadShipped);

    private readonly Dictionary<string, Policy> _byId;

    private readonly HashSet<string> _asked;

    private PolicySet(IEnumerable<Policy> policies, IEnumerable<string>? asked = null)
    {
        _asked = new(asked ?? [], StringComparer.Ordinal);
        Policies = [.. policies.OrderBy(policy => policy.Id, StringComparer.Ordinal)];
        _byId = new(StringComparer.Ordinal);
        var errors = new List<PolicyError>();
        foreach (var policy in Policies)
        {
            if (!_byId.TryAdd(policy.Id, policy))
                errors.Add(new(policy.Origin, 1, 1, "id", $"The id '{policy.Id}' is taken by {_byId[policy.Id].Origin}; expected distinct ids.", "Rename one policy or leave one file out."));
        }

        if (errors.Count > 0)
            throw new PolicyLoadException(errors);
    }

    /// <summary>No policies.</summary>
    public static PolicySet Empty { get; } = new([]);

    /// <summary>The policies in the package; read on first use.</summary>
    public static PolicySet Shipped => ShippedLoader.Value;

    /// <summary>The policies, ordered by id.</summary>
    public EquatableArray<Policy> Policies { get; }

    /// <summary>Makes a set of policies.</summary>
    /// <param name="policies">The policies.</param>
    /// <returns>The set.</returns>
    /// <exception cref="PolicyLoadException">Two policies have the same id.</exception>
    public static PolicySet Of(params IEnumerable<Policy> policies) => new(policies);

    /// <summary>Loads policies from disk.</summary>
    /// <param name="paths">Policy files, and folders whose <c>*.yaml</c> files are policies; folders in them are not searched.</param>
    /// <returns>The policies.</returns>
    /// <exception cref="PolicyLoadException">A file is missing or wrong, or an id occurs twice; the errors of all files are reported together.</exception>
    public static PolicySet Load(params IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var errors = new List<PolicyError>();
        return Read(PolicyFolder.FilesOf(paths, errors).Select(TextFile.OnDisk), errors);
    }

    /// <summary>Finds a policy.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The policy; null where the set has none of that id.</returns>
    public Policy? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Finds the first day on which all policies of the set are in force.</summary>
    /// <param name="day">That day; where there is none, the one on which the last policy begins. Of a set without policies, the first of all days.</param>
    /// <param name="over">The policies that are over by then; empty where there is such a day.</param>
    /// <returns>Whether there is such a day; of a set without policies there is none.</returns>
    public bool TryFindCommonDay(out DateOnly day, out EquatableArray<Policy> over)
    {
        var last = Policies.Count == 0 ? DateOnly.MinValue : Policies.Max(policy => policy.EffectiveFrom);
        day = last;
        over = [.. Policies.Where(policy => !policy.InForceOn(last))];
        return Policies.Count > 0 && over.Count == 0;
    }

    /// <summary>The policies asked for by name, and with them those that bind every state: nobody can leave an embargo of the Security Council out.
    /// An assessment for a day on which a policy asked for by name is not in force is an error.</summary>
    /// <param name="ids">The ids; at least one.</param>
    /// <returns>The set of these.</returns>
    /// <exception cref="ArgumentException">There is no id, or the set has no policy of one.</exception>
    public PolicySet Only(params IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var asked = ids.Distinct(StringComparer.Ordinal).ToList();
        var unknown = asked.Where(id => !_byId.ContainsKey(id)).ToList();
        if (asked.Count == 0 || unknown.Count > 0)
            throw new ArgumentException(asked.Count == 0
                ? "No policy is named; expected at least one id."
                : $"There is no policy {string.Join(", ", unknown.Select(id => $"'{id}'"))}; expected one of {string.Join(", ", _byId.Keys.Order(StringComparer.Ordinal))}.", nameof(ids));
        return new(Policies.Where(policy => policy.State is null || asked.Contains(policy.Id)), asked);
    }

    /// <summary>This set and others together.</summary>
    /// <param name="others">The other policies.</param>
    /// <returns>The set of all.</returns>
    /// <exception cref="PolicyLoadException">An id occurs twice.</exception>
    public PolicySet Plus(PolicySet others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new(Policies.Concat(others.Policies), _asked.Concat(others._asked));
    }

    /// <summary>This set and further policies together.</summary>
    /// <param name="others">The further policies.</param>
    /// <returns>The set of all.</returns>
    /// <exception cref="PolicyLoadException">An id occurs twice.</exception>
    public PolicySet Plus(params IEnumerable<Policy> others) => new(Policies.Concat(others), _asked);

    /// <summary>The same policies, each read as a caller chooses; for what-if questions.</summary>
    /// <param name="read">Gives the parameters for a policy.</param>
    /// <returns>The set of the policies so read.</returns>
    public PolicySet WithParameters(Func<Policy, PolicyParameters> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new(Policies.Select(policy => policy.WithParameters(read(policy))), _asked);
    }

    /// <summary>Whether a policy of the set was asked for by name.</summary>
    internal bool IsAskedFor(Policy policy) => _asked.Contains(policy.Id);

    private static PolicySet LoadShipped() =>
        Read(Embedded.Names.Where(name => name.Count(letter => letter == '/') == 1).Select(TextFile.Shipped), []);

    private static PolicySet Read(IEnumerable<TextFile> files, List<PolicyError> errors)
    {
        var policies = new List<Policy>();
        foreach (var file in files)
        {
            if (PolicyReader.Read(file, errors) is { } policy)
                policies.Add(policy);
        }

        return errors.Count == 0 ? new PolicySet(policies) : throw new PolicyLoadException(errors);
    }
}
