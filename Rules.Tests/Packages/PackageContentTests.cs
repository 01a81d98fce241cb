using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ExportPolicy.Rules.Tests.Packages;

[Collection(nameof(SharedFeed))]
public class PackageContentTests(PackageFeed feed)
{
    private const string Analyzers = "ExportPolicy.Rules.Analyzers";

    [Fact]
    public void Contents_InTheDocs_AreThoseOfThePackages()
    {
        var contents = feed.Packages().SelectMany(package => new[] { package.Id }
            .Concat(package.Files.Select(file => $"  {file}"))
            .Concat(package.Dependencies.Select(dependency => $"  {dependency}")));

        GeneratedDoc.IsCurrent("docs/packages.md", "contents", $"```text\n{string.Join('\n', contents)}\n```");
    }

    [Fact]
    public void Packages_SayWhatTheyAreAndUnderWhichLicence() => Assert.All(feed.Packages(), package =>
    {
        Assert.Equal("MIT", package.Text("license"));
        Assert.NotEqual("", package.Text("tags"));
        Assert.NotEqual("Package Description", package.Text("description"));
        Assert.StartsWith("https://", package.Elements("repository").Single().Attribute("url")!.Value, StringComparison.Ordinal);
        Assert.Contains(package.Id, package.Readme, StringComparison.Ordinal);
    });

    [Fact]
    public void Assemblies_AreSignedReproducibleAndBringTheirSymbols()
    {
        var own = feed.Packages().SelectMany(package => package.Files.Where(IsOwn).Select(file => (package, file))).ToList();

        Assert.NotEmpty(own);
        Assert.All(own, each =>
        {
            using var assembly = new PEReader([.. each.package[each.file]]);
            var definition = assembly.GetMetadataReader().GetAssemblyDefinition();
            var debug = assembly.ReadDebugDirectory().Select(entry => entry.Type).ToList();

            Assert.Equal(typeof(PolicyEngine).Assembly.GetName().Version, definition.Version);
            Assert.Equal(each.package.Text("version"), definition.Version.ToString(3));
            Assert.False(definition.PublicKey.IsNil);
            Assert.Contains(DebugDirectoryEntryType.Reproducible, debug);
            Assert.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb, debug);
        });
    }

    [Fact]
    public void Libraries_BringTheirDocumentation() => Assert.All(feed.Packages(), package =>
        Assert.All(
            package.Files.Where(file => file.StartsWith("lib/", StringComparison.Ordinal) && IsOwn(file)),
            file => Assert.Contains(Path.ChangeExtension(file, ".xml"), package.Files)));

    // The guard is worth nothing to a project that it does not reach.
    [Fact]
    public void Library_BringsItsAnalyzersToEveryProjectDownTheLine()
    {
        var library = feed.Packages().Single(package => package.Id == "ExportPolicy.Rules");
        var analyzers = feed.Packages().Single(package => package.Id == Analyzers);

        var dependency = library.Elements("dependency").Single(each => each.Attribute("id")!.Value == Analyzers);
        Assert.Equal(analyzers.Text("version"), dependency.Attribute("version")!.Value);
        Assert.Subset(new HashSet<string>(dependency.Attribute("include")!.Value.Split(',')), new HashSet<string> { "Analyzers", "Build", "BuildTransitive" });
        Assert.Null(dependency.Attribute("exclude"));
        Assert.Empty(analyzers.Elements("developmentDependency"));
        Assert.Empty(analyzers.Dependencies);
    }

    // A compiler refuses analyzers that need a newer one than itself.
    [Fact]
    public void Analyzers_NeedNoNewerCompilerThanTheOldestSdk()
    {
        var package = feed.Packages().Single(each => each.Id == Analyzers);
        var references = package.Files.Where(file => file.EndsWith(".dll", StringComparison.Ordinal)).SelectMany(file => References(package[file])).ToList();

        Assert.Contains(("Microsoft.CodeAnalysis", new Version(4, 14, 0, 0)), references);
        Assert.DoesNotContain(references, reference => reference.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && reference.Version > new Version(4, 14, 0, 0));
    }

    private static bool IsOwn(string file) =>
        file.EndsWith(".dll", StringComparison.Ordinal) && Path.GetFileName(file) is var name &&
        (name.StartsWith("ExportPolicy.", StringComparison.Ordinal) || name == "export-policy.dll");

    private static List<(string Name, Version Version)> References(byte[] assembly)
    {
        using var file = new PEReader([.. assembly]);
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(each => (metadata.GetString(each.Name), each.Version))];
    }
}
