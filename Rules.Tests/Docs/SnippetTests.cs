using ExportPolicy.Rules.Ledger;
using ExportPolicy.Rules.Testing;
using ExportPolicy.Rules.Tests.Analyzers;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Tests;

/// <summary>Every snippet of C# in the pages compiles as it stands, and the analyzers find nothing in it.</summary>
public class SnippetTests
{
    private const string Opening = "```csharp\n";

    // Snippets that do not stand for themselves or are meant to fail; these tests see to them. Those of the packages are not there on NRules.
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["README.md"] = $"{nameof(GuardSectionTests)}, {nameof(ReadmeTests)}, ConsumerTests",
        ["Rules.Analyzers/README.md"] = "ConsumerTests",
        ["Rules.Engine/README.md"] = "ConsumerTests",
        ["docs/diagnostics/"] = nameof(DiagnosticDocTests),
        ["docs/tutorial-rule.md"] = nameof(TutorialDocTests),
        ["samples/OrderDesk/README.md"] = "OrderDesk's own tests, which write it",
    };

    public static TheoryData<string, int> Snippets =>
        [.. Pages.All.Where(page => !IsElsewhere(page)).SelectMany(page => Enumerable.Range(1, Count(page)).Select(number => (page, number)))];

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task Snippet_IsSound(string page, int number)
    {
        var snippet = Pages.Text(page).Split(Opening)[number].Split("```")[0];
        var project = Analyze.Source(snippet).WithAspNetCore();
        if (page.Contains("Testing", StringComparison.Ordinal))
            project = project.InTestProject().Referencing(MetadataReference.CreateFromFile(typeof(TestGate).Assembly.Location));

        if (page.Contains("edger", StringComparison.Ordinal))
            project = project.Referencing(MetadataReference.CreateFromFile(typeof(DecisionLedger).Assembly.Location));

        await project.Verify();
    }

    [Fact]
    public void PagesSeenToElsewhere_HaveSnippets() => Assert.All(
        Elsewhere.Keys,
        start => Assert.Contains(Pages.All, page => page.StartsWith(start, StringComparison.Ordinal) && Count(page) > 0));

    private static bool IsElsewhere(string page) => Elsewhere.Keys.Any(start => page.StartsWith(start, StringComparison.Ordinal));

    private static int Count(string page) => Pages.Text(page).Split(Opening).Length - 1;
}
