using ExportPolicy.Rules.Tests.Analyzers;

namespace ExportPolicy.Rules.Tests.Policies.Checking;

/// <summary>A sample of policy files that are checked together. Marks such as <c>{|EXP4005:KP|}</c> begin where a problem is expected; a line <c># file: name</c> begins a file.</summary>
internal sealed record PolicySample(IReadOnlyList<(string Name, Markup Markup)> Files)
{
    private static readonly string Folder = Repository.File("Rules.Tests", "Policies", "Checking", "Samples");

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>What is expected: file, line and column from 1, and id.</summary>
    public IEnumerable<string> Expected => Files.SelectMany(file => file.Markup.Marks.Select(mark => At(file.Name, file.Markup.Text, mark.Span.Start, mark.Id))).Order(StringComparer.Ordinal);

    public static PolicySample Of(string name)
    {
        const string Begin = "# file: ";
        var text = File.ReadAllText(Path.Combine(Folder, $"{name}.yaml")).ReplaceLineEndings("\n");
        if (!text.StartsWith(Begin, StringComparison.Ordinal))
            return new([($"{name}.yaml", Markup.Parse(text))]);
        return new([.. text.Split(Begin, StringSplitOptions.RemoveEmptyEntries).Select(part => (part[..part.IndexOf('\n')], Markup.Parse(part[(part.IndexOf('\n') + 1)..])))]);
    }

    /// <summary>Writes the files, and answers the policies among them: lists stand in folders of their own.</summary>
    public IReadOnlyList<string> WriteTo(TemporaryFolder folder) =>
        [.. Files.Select(file => (file.Name, Path: folder.Write(file.Name, file.Markup.Text))).ToList().Where(file => !file.Name.Contains('/')).Select(file => file.Path)];

    private static string At(string file, string text, int at, string id)
    {
        var before = text[..at];
        return $"{file}:{before.Count(sign => sign == '\n') + 1}:{at - before.LastIndexOf('\n')}: {id}";
    }
}
