namespace ExportPolicy.Rules.Cli;

/// <summary>The files of a screening: what it writes must never take the place of what it reads, or of something else that it writes.</summary>
internal static class ScreenPaths
{
    // More links than any system follows are a circle.
    private const int MostLinks = 40;

    private static readonly StringComparer Paths = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>Checks, before anything is opened, that what is written has files of its own.</summary>
    /// <exception cref="InputException">Two options name the same file.</exception>
    public static void Check(ScreenRequest request)
    {
        var known = new Dictionary<string, string>(Paths);
        foreach (var (name, path) in Files(Read(request)))
            known.TryAdd(RealPath(path, MostLinks), name);
        foreach (var (name, path) in Files(Written(request)))
        {
            if (!known.TryAdd(RealPath(path, MostLinks), name))
                throw new InputException(new InputError(path, null, null, null, $"{known[RealPath(path, MostLinks)]} and {name} name the same file, which would be lost; write to another."));
        }
    }

    private static IEnumerable<(string Name, string Path)> Files(IEnumerable<(string Name, string? Path)> named) =>
        named.Where(file => file.Path is not (null or ScreenRequest.Standard)).Select(file => (file.Name, file.Path!));

    private static IEnumerable<(string Name, string? Path)> Read(ScreenRequest request) =>
    [
        .. request.Inputs.Select(path => ("INPUT", (string?)path)),
        .. request.Policies.Where(PolicyNames.IsFile).Select(path => ("--policy", (string?)path)),
        ("--columns", request.Columns),
        ("--against", request.Against),
    ];

    private static IEnumerable<(string Name, string? Path)> Written(ScreenRequest request)
    {
        var checkpoint = request.Output == ScreenRequest.Standard ? null : ScreenCheckpoint.PathOf(request.Output);
        return
        [
            ("--out", request.Output),
            ("--errors", request.Errors),
            ("--report", request.Report),
            ("the checkpoint of --out", checkpoint),
            ("the checkpoint of --out", checkpoint is null ? null : WholeFile.NextOf(checkpoint)),
            ("the new page of --report", request.Report is { } report ? WholeFile.NextOf(report) : null),
        ];
    }

    // With the links of the file and of its folders followed, whether it is there or not.
    private static string RealPath(string path, int links)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
            return full;
        var folder = RealPath(parent, links);
        var file = new FileInfo(Path.Combine(folder, Path.GetFileName(full)));
        return file.LinkTarget is { } target && links > 0 ? RealPath(Path.GetFullPath(target, folder), links - 1) : file.FullName;
    }
}
