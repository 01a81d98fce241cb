namespace ExportPolicy.Rules;

/// <summary>A check of policy files before they are used: everything that makes them unusable, and what can be used but is probably not meant.</summary>
public sealed class PolicyCheck
{
    private readonly List<PolicyProblem> _problems = [];
    private readonly List<PolicyFile> _read = [];

    private PolicyCheck(IReadOnlyList<TextFile> files, IEnumerable<PolicyError> errors)
    {
        _problems.AddRange(errors.Select(error => new PolicyProblem(ProblemKind.Unusable.Id, ProblemKind.Unusable.Severity, error)));
        foreach (var file in files)
            Read(file);
        ReportTakenIds();
        var binding = BindingEveryState();
        foreach (var file in _read)
        {
            ShippedIds.Find(file, Report);
            UncheckedLists.Find(file, Report);
            NoEffect.Find(file, Report);
            Shadows.Find(file, binding, Report);
            Repetitions.Find(file, Report);
            LateSources.Find(file, Report);
        }

        Periods.Find(_read, isComplete: _problems.All(problem => problem.Id != ProblemKind.Unusable.Id), Report);
        var order = files.Select((file, i) => (file.Name, i)).GroupBy(file => file.Name, StringComparer.Ordinal).ToDictionary(file => file.Key, file => file.First().i, StringComparer.Ordinal);
        Files = files.Select(file => file.Name).ToEquatableArray();
        Problems = _problems.Distinct()
            .OrderBy(problem => order.TryGetValue(problem.Error.File, out var place) ? place : int.MaxValue)
            .ThenBy(problem => problem.Error.File, StringComparer.Ordinal).ThenBy(problem => problem.Error.Line).ThenBy(problem => problem.Error.Column)
            .ToEquatableArray();
    }

    /// <summary>The files that were checked.</summary>
    public EquatableArray<string> Files { get; }

    /// <summary>What was found, in the order of the files and of their lines; lists that policies name come last.</summary>
    public EquatableArray<PolicyProblem> Problems { get; }

    /// <summary>Checks files, and that they go together.</summary>
    /// <param name="paths">Policy files, and folders whose <c>*.yaml</c> files are policies; folders in them are not searched.</param>
    /// <returns>The check. A file that is not there is a problem, not an exception.</returns>
    public static PolicyCheck Of(params IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var errors = new List<PolicyError>();
        return new([.. PolicyFolder.FilesOf(paths, errors).Select(TextFile.OnDisk)], errors);
    }

    /// <summary>Checks texts, wherever they come from.</summary>
    internal static PolicyCheck Of(IReadOnlyList<TextFile> files) => new(files, []);

    private void Read(TextFile file)
    {
        var errors = new List<PolicyError>();
        if (PolicyReader.ReadFile(file, errors) is { } read)
            _read.Add(read);
        _problems.AddRange(errors.Select(error => new PolicyProblem(ProblemKind.Unusable.Id, ProblemKind.Unusable.Severity, error)));
    }

    private void Report(ProblemKind kind, PolicyFile file, YamlNode at, string message, string? hint) =>
        _problems.Add(new(kind.Id, kind.Severity, new(file.Policy.Origin, at.Line, at.Column, at.Path, message, hint)));

    private void ReportTakenIds()
    {
        var taken = new Dictionary<string, PolicyFile>(StringComparer.Ordinal);
        foreach (var file in _read)
        {
            if (!taken.TryAdd(file.Policy.Id, file))
                Report(ProblemKind.Unusable, file, file.Root.At("id"), $"The id '{file.Policy.Id}' is taken by {taken[file.Policy.Id].Policy.Origin}; expected distinct ids.", "Rename one policy or leave one file out.");
        }
    }

    // A shipped policy that is itself being checked counts as it is written now.
    private List<Policy> BindingEveryState()
    {
        var own = _read.Select(file => file.Policy).ToList();
        return [.. own.Concat(PolicySet.Shipped.Policies.Where(shipped => own.All(policy => policy.Id != shipped.Id))).Where(policy => policy.State is null)];
    }
}

/// <summary>Takes a problem of a file.</summary>
/// <param name="kind">What kind of problem it is.</param>
/// <param name="file">The file.</param>
/// <param name="at">Where it stands.</param>
/// <param name="message">What it is: what was found and what was expected.</param>
/// <param name="hint">The next step.</param>
internal delegate void ReportProblem(ProblemKind kind, PolicyFile file, YamlNode at, string message, string? hint);
