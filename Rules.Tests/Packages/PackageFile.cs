using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace ExportPolicy.Rules.Tests.Packages;

/// <summary>A package, read as a user's restore reads it.</summary>
internal sealed class PackageFile
{
    private readonly Dictionary<string, byte[]> _entries;

    public PackageFile(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        _entries = archive.Entries.ToDictionary(entry => entry.FullName, Read, StringComparer.Ordinal);
        var nuspec = _entries.Single(entry => entry.Key.EndsWith(".nuspec", StringComparison.Ordinal)).Value;
        Metadata = XDocument.Load(new MemoryStream(nuspec)).Root!.Elements().Single();
    }

    public XElement Metadata { get; }

    public string Id => Text("id");

    public string Readme => Encoding.UTF8.GetString(_entries[Text("readme")]);

    /// <summary>The files that are the project's own; the rest is the wrapping of the package format.</summary>
    public IEnumerable<string> Files => _entries.Keys
        .Where(name => !name.EndsWith(".nuspec", StringComparison.Ordinal) && name != "[Content_Types].xml")
        .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>What each framework needs, and what of it comes along.</summary>
    public IEnumerable<string> Dependencies =>
        from dependency in Elements("dependency")
        let attributes = dependency.Attributes().Select(attribute => attribute.Name == "id" ? attribute.Value : $"{attribute.Name}={attribute.Value}")
        select $"{dependency.Parent!.Attribute("targetFramework")?.Value} needs {string.Join(' ', attributes)}";

    public byte[] this[string file] => _entries[file];

    public string Text(string element) => Elements(element).FirstOrDefault()?.Value ?? "";

    public IEnumerable<XElement> Elements(string name) => Metadata.Descendants().Where(element => element.Name.LocalName == name);

    public override string ToString() => Id;

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
