using System.Reflection;

namespace ExportPolicy.Rules.Tests.Packages;

/// <summary>The packages of this build in a folder that serves as a package feed.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public static string Configuration { get; } =
        typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public string Path => _folder.Path;

    /// <summary>Packs what is built; a package that lacks a file fails here rather than at a user's.</summary>
    public async ValueTask InitializeAsync() => await Pack(Repository.File("ExportPolicy.slnx"), Path);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }

    internal static async Task Pack(string project, string folder, params string[] options)
    {
        var run = await DotNet.Run(Repository.Root, [], ["pack", project, "--no-build", "--configuration", Configuration, "--output", folder, "-nologo", .. options]);
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
    }

    internal IEnumerable<PackageFile> Packages() =>
        Directory.EnumerateFiles(Path, "*.nupkg").Order(StringComparer.Ordinal).Select(file => new PackageFile(file));
}
