using System.Text.RegularExpressions;
using ExportPolicy.Rules.Tests.Analyzers;

namespace ExportPolicy.Rules.Tests;

/// <summary>A page of docs/diagnostics: its title, its sections, and the code in them as programs.</summary>
internal sealed partial record DiagnosticPage(string Id, string Title, IReadOnlyList<(string Heading, string Text)> Sections)
{
    /// <summary>The page of a diagnostic.</summary>
    public static DiagnosticPage Of(string id)
    {
        var path = Repository.File("docs", "diagnostics", $"{id}.md");
        Assert.True(File.Exists(path), $"docs/diagnostics/{id}.md is missing.");
        var parts = File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n## ");
        return new DiagnosticPage(id, parts[0].Trim(), [.. parts.Skip(1).Select(part => (part[..part.IndexOf('\n')].Trim(), part[part.IndexOf('\n')..]))]);
    }

    /// <summary>The programs of a section: each block of C#, together with the lists and properties of that section.</summary>
    public IReadOnlyList<AnalyzerCase> Programs(string heading)
    {
        var blocks = Sections.Where(section => section.Heading == heading)
            .SelectMany(section => Block().Matches(section.Text)).Select(match => (Info: match.Groups["info"].Value, Code: match.Groups["code"].Value)).ToList();
        if (blocks.Count == 0)
            return [];
        var sources = blocks.Where(block => block.Info == "csharp").Select(block => block.Code).DefaultIfEmpty("");
        return [.. sources.Select(source => blocks.Aggregate(Program(source), Add))];
    }

    /// <summary>The lines of a program that bear an id in a comment, with the ids.</summary>
    public static IEnumerable<(int Line, string Id)> Marked(AnalyzerCase program) => program.AdditionalFiles.Select(file => file.Text).Prepend(program.Files[0].Markup.Text)
        .SelectMany(text => text.Split('\n').SelectMany((line, number) => Mark().Match(line) is { Success: true } mark ? Ids().Matches(mark.Value).Select(match => (number, match.Value)) : []));

    private static AnalyzerCase Program(string source) => Analyze.Source(source).WithWarehouse().WithAspNetCore().ReferencingEngine();

    private static AnalyzerCase Add(AnalyzerCase program, (string Info, string Code) block)
    {
        if (block.Info.StartsWith("txt ", StringComparison.Ordinal))
            return program.AdditionalFile(block.Info[4..], block.Code);
        if (block.Info.StartsWith("yaml ", StringComparison.Ordinal))
            return block.Info.Contains('/') ? program.AdditionalFile(block.Info[5..], block.Code) : program.PolicyFile(block.Info[5..], block.Code);
        return block.Info == "xml"
            ? Property().Matches(block.Code).Aggregate(program, (each, match) => each.Property(match.Groups["name"].Value, match.Groups["value"].Value))
            : program;
    }

    [GeneratedRegex(@"^```(?<info>[^\n]*)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(//|#) EXP\d{4}.*$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"EXP\d{4}")]
    private static partial Regex Ids();

    [GeneratedRegex(@"<(?<name>\w+)>(?<value>[^<\n]*)</\k<name>>")]
    private static partial Regex Property();
}
