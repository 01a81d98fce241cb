using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>The additional files of a project: policies, and the lists that they name, which are found by their paths.</summary>
internal sealed class ProjectFiles
{
    private readonly Dictionary<string, AdditionalText> _files = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellation;

    public ProjectFiles(ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        foreach (var file in files)
            _files[Normal(file.Path)] = file;
    }

    /// <summary>A file of the project; lists are looked for beside it, in the project alone.</summary>
    public TextFile Open(string path) => Open(_files[Normal(path)]);

    private TextFile Open(AdditionalText file)
    {
        var path = Normal(file.Path);
        var folder = path.Substring(0, path.LastIndexOf('/') + 1);
        return TextFile.Given(file.Path, file.GetText(_cancellation)?.ToString(), beside => _files.TryGetValue(folder + Normal(beside), out var list) ? Open(list) : null);
    }

    private static string Normal(string path) => path.Replace('\\', '/');
}
