extern alias PolicyFiles;
using System.Globalization;
using System.Reflection;
using ExportPolicy.Rules.Analyzers;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Tests;

/// <summary>Every diagnostic has a page, and what the page shows is what the build says.</summary>
public sealed class DiagnosticDocTests
{
    // Code that could not be analysed would be analysed as soon as it stood on a page.
    private const string CouldNotAnalyse = "EXP1009";

    private static readonly string[] Headings = ["Cause", "Why it matters", "Violation", "Fix", "When to suppress", "How the proof works", "Limits"];

    private static readonly IReadOnlyList<DiagnosticDescriptor> Descriptors =
        [.. typeof(ExportPolicyAnalyzer).Assembly.GetType("ExportPolicy.Rules.Analyzers.Descriptors", throwOnError: true)!
            .GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>()
            .Concat(new PolicyFiles::ExportPolicy.Rules.Analyzers.PolicyFileAnalyzer().SupportedDiagnostics).OrderBy(each => each.Id, StringComparer.Ordinal)];

    public static TheoryData<string> Ids => [.. Descriptors.Select(each => each.Id)];

    [Fact]
    public void Ids_AreDistinct_AndMostAreThere()
    {
        Assert.Equal(Ids.Count, Descriptors.Select(each => each.Id).Distinct().Count());
        Assert.True(Ids.Count >= 25);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_HasTheTitleAndTheHeadings(string id)
    {
        var page = DiagnosticPage.Of(id);

        Assert.Equal($"# {id}: {Descriptor(id).Title.ToString(CultureInfo.InvariantCulture)}", page.Title);
        Assert.Equal(Headings.Where(heading => id != CouldNotAnalyse || heading != "Violation"), page.Sections.Select(section => section.Heading));
        Assert.All(page.Sections, section => Assert.False(string.IsNullOrWhiteSpace(section.Text), section.Heading));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Violation_IsReportedWhereThePageSaysSo(string id)
    {
        var programs = DiagnosticPage.Of(id).Programs("Violation");
        Assert.Equal(id == CouldNotAnalyse, programs.Count == 0);
        foreach (var program in programs)
        {
            var found = await program.Diagnostics();
            var marked = DiagnosticPage.Marked(program).ToList();
            if (marked.Count == 0)
                Assert.True(found.Length > 0 && found.All(each => Id(each) == id), $"expected {id}, found:\n{string.Join("\n", found)}");
            else
                Assert.Equal(marked.Order(), found.Select(each => (each.Location.GetLineSpan().StartLinePosition.Line, Id(each))).Distinct().Order());
            Assert.Contains(found, each => Id(each) == id);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Fix_IsClean(string id)
    {
        foreach (var program in DiagnosticPage.Of(id).Programs("Fix"))
            Assert.Empty(await program.Diagnostics());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_LeadsToItsPage_AndIsAnErrorUnlessThePolicyOrTheRuleMayDoAllTheSame(string id)
    {
        var descriptor = Descriptor(id);
        Assert.Equal(id is "EXP3005" || id.StartsWith("EXP4", StringComparison.Ordinal) && id != "EXP4001" ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, descriptor.DefaultSeverity);
        Assert.True(descriptor.IsEnabledByDefault);
        Assert.Equal(id[3] is '1' or '2', descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
        Assert.EndsWith($"/docs/diagnostics/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Releases_ListEveryDiagnostic()
    {
        var listed = new[] { "Rules.Analyzers", "Rules.Analyzers.PolicyFiles" }.SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "AnalyzerReleases.*.md")).SelectMany(File.ReadAllLines)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 4 && cells[0].StartsWith("EXP", StringComparison.Ordinal))
            .Select(cells => (cells[0], cells[1], cells[2], cells[3]));

        Assert.Equal(Descriptors.Select(each => (each.Id, each.Category, each.DefaultSeverity.ToString(), each.Title.ToString(CultureInfo.InvariantCulture))), listed.Order());
    }

    [Fact]
    public void Pages_AreOfDiagnosticsThatExist() =>
        Assert.Equal(Descriptors.Select(each => each.Id), Directory.EnumerateFiles(Repository.File("docs", "diagnostics"), "EXP*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void Table_InTheDocs_IsCurrent() => GeneratedDoc.IsCurrent("docs/analyzers.md", "diagnostics", string.Join('\n', Descriptors
        .Select(each => $"| [{each.Id}](diagnostics/{each.Id}.md) | {each.Title.ToString(CultureInfo.InvariantCulture)} |")
        .Prepend("|---|---|").Prepend("| Diagnostic | Reports |")));

    private static DiagnosticDescriptor Descriptor(string id) => Descriptors.Single(each => each.Id == id);

    // What the generator has to say it says by an error of the compiler.
    private static string Id(Diagnostic diagnostic) =>
        diagnostic.Id == "CS1029" && diagnostic.GetMessage(CultureInfo.InvariantCulture) is var message && message.IndexOf("EXP", StringComparison.Ordinal) is var at and >= 0 ? message.Substring(at, 7) : diagnostic.Id;
}
