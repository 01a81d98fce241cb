using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Tests.Packages;

/// <summary>The programs of users in <c>Packages/Consumers</c>, built against the packages, outside this repository and with an empty package folder.</summary>
public sealed partial class ConsumerBuild(PackageFeed feed) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _packages = new();

    // What a user may also find on a feed: older analyzers, the library on the other engine (here with this one inside), and packages of others that stand on it.
    private readonly TemporaryFolder _standIns = new();

    private string _log = "";
    private List<BuildError> _errors = [];

    /// <summary>Builds all of them in one go: an error in one does not keep the others from being built.</summary>
    public async ValueTask InitializeAsync()
    {
        await PackageFeed.Pack(Repository.File("Rules.Analyzers", "Rules.Analyzers.csproj"), _standIns.Path, "-p:PackageVersion=0.0.1");
        await PackageFeed.Pack(Repository.File("Rules", "Rules.csproj"), _standIns.Path, "-p:PackageId=ExportPolicy.Rules.NRules");
        Copy(Sources, _folder.Path);
        foreach (var package in feed.Packages())
            WriteSnippets(package);
        WriteUse("UseIt", ReadmeProject.Program);
        WriteUse("UseItUnchecked", ReadmeProject.Program.Replace("gate.Check(", "// gate.Check(", StringComparison.Ordinal));
        var warehouse = await Run("pack", "Warehouse/Warehouse.csproj", "--configuration", "Debug", "--output", _standIns.Path, "-nologo");
        Assert.True(warehouse.ExitCode == 0, warehouse.Out + warehouse.Error);
        var build = await Run("build", "Consumers.slnx", "-nologo");
        _log = build.Out + build.Error;
        _errors = [.. Line().Matches(_log).Select(Read).Distinct()];
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        _packages.Dispose();
        _standIns.Dispose();
        return default;
    }

    /// <summary>Where the sources of the programs stand in this repository.</summary>
    internal static string Sources { get; } = Repository.File("Rules.Tests", "Packages", "Consumers");

    internal string Feed => feed.Path;

    internal string File(params string[] path) => Path.Combine([_folder.Path, .. path]);

    /// <summary>What the build said of a project; fails when it said nothing, for then the project was not built.</summary>
    internal IReadOnlyList<BuildError> ErrorsOf(string project)
    {
        Assert.True(_log.Contains($" {Path.GetFileNameWithoutExtension(project)} -> ", StringComparison.Ordinal) || _errors.Any(error => error.Project == project), $"{project} was not built:\n{_log}");
        return [.. _errors.Where(error => error.Project == project)];
    }

    internal Task<DotNet> Run(params string[] arguments) => DotNet.Run(
        _folder.Path,
        [
            ("NUGET_PACKAGES", _packages.Path),
            ("PackageFeed", $"{feed.Path};{_standIns.Path}"),
            ("ExportPolicyVersion", typeof(PolicyEngine).Assembly.GetName().Version!.ToString(3)),
            ("MSBUILDDISABLENODEREUSE", "1"),
        ],
        arguments);

    private void WriteSnippets(PackageFile package)
    {
        var snippets = Snippet().Matches(package.Readme).Select(match => match.Groups["code"].Value);
        _folder.Write(Path.Combine("Readmes", $"{package.Id}.cs"), string.Concat(snippets));
    }

    private void WriteUse(string project, string program)
    {
        _folder.Write(Path.Combine(project, "Program.cs"), program);
        _folder.Write(Path.Combine(project, $"{project}.csproj"), ReadmeProject.Project($"{feed.Path};{_standIns.Path}"));
    }

    private BuildError Read(Match match)
    {
        var place = match.Groups["file"].Value;
        var project = match.Groups["project"] is { Success: true } named ? named.Value : place;
        return new(
            Relative(project),
            Relative(place == "CSC" ? project : place), // what concerns no file
            int.TryParse(match.Groups["line"].Value, out var line) ? line : 0,
            match.Groups["id"].Value,
            match.Groups["text"].Value);
    }

    private string Relative(string file) => Path.GetRelativePath(_folder.Path, Path.Combine(_folder.Path, file)).Replace('\\', '/');

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(file, copy);
        }
    }

    // Path(line,column): error ID: text [project], where all but the path and the text may be missing. A warning counts too.
    [GeneratedRegex(@"^ *(?<file>\S.*?)(\((?<line>\d+),\d+\))? ?: (error|warning)( (?<id>[A-Z]+\d+))? ?: (?<text>.*?)( \[(?<project>[^\]]+)\])?$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex("""^```csharp\n(?<code>.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
