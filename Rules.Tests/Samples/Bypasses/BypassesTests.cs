using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>The project of bypasses, built as a reader would build it.</summary>
public sealed partial class BypassesTests
{
    [Fact]
    public async Task Build_ReportsWhatIsMarkedAndNothingElse()
    {
        var build = await DotNet.Run(
            Bypass.Folder,
            [("MSBUILDDISABLENODEREUSE", "1")],
            "build", "Bypasses.csproj", "--no-dependencies", "--configuration", Configuration, $"-p:RuleEngine={Engine}", "-nologo");
        var reported = Line().Matches(build.Out)
            .Select(match => (File: Path.GetFileName(match.Groups["file"].Value), Line: match.Groups["line"].Value, Id: match.Groups["id"].Value))
            .Distinct();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(
            Bypass.All.SelectMany(bypass => bypass.Ids.Select(id => $"{bypass.File}({bypass.Line}): {id}")).Order(StringComparer.Ordinal),
            reported.Select(error => $"{error.File}({error.Line}): {error.Id}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Solution_DoesNotHoldThem() =>
        Assert.DoesNotContain("Bypasses", File.ReadAllText(Repository.File("ExportPolicy.slnx")), StringComparison.Ordinal);

    [Fact]
    public void Table_IsThatOfTheFiles()
    {
        var page = Bypass.All.GroupBy(bypass => bypass.File).Select(file => $"""
            ## {Words().Replace(Path.GetFileNameWithoutExtension(file.Key), match => $" {match.Value.ToLowerInvariant()}").Trim()}

            {file.First().Family} [`{file.Key}`](../samples/Bypasses/{file.Key})

            | What is tried | The build says | Because |
            |---|---|---|
            {string.Join('\n', file.GroupBy(bypass => bypass.Member).Select(Row))}

            """);

        GeneratedDoc.IsCurrent("docs/bypasses.md", "bypasses", string.Join('\n', page));
    }

    // One row for each member, however many of its lines do not build.
    private static string Row(IGrouping<string, Bypass> member)
    {
        var ids = member.SelectMany(bypass => bypass.Ids).Distinct().Select(id => $"[{id}](diagnostics/{id}.md)");
        return $"| {member.Key} | {string.Join(", ", ids)} | {string.Join("; ", member.Select(bypass => bypass.Why).Distinct())} |";
    }

    private static string Configuration => typeof(BypassesTests).Assembly.GetCustomAttributes(false).OfType<System.Reflection.AssemblyConfigurationAttribute>().Single().Configuration;

    private static string Engine => typeof(PolicyEngine).Assembly.GetReferencedAssemblies().Any(each => each.Name == "NRules") ? "NRules" : "BuiltIn";

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Words();

    // Path(line,column): error ID: text, where all but the path may be missing. A warning counts too.
    [GeneratedRegex(@"^ *(?<file>\S.*?)(\((?<line>\d+),\d+\))? ?: (error|warning)( (?<id>[A-Z]+\d+))? ?:", RegexOptions.Multiline)]
    private static partial Regex Line();
}
