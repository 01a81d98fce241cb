using ExportPolicy.Rules.Testing;
using ExportPolicy.Rules.Tests.Analyzers;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Tests;

/// <summary>Every snippet of C# in pages on the gate compiles as it stands, and the analyzers find nothing in it.</summary>
public class SnippetTests
{
    public static TheoryData<string, int> Snippets =>
    [
        ("docs/clearances.md", 1),
        ("docs/clearances.md", 2),
        ("docs/clearances.md", 3),
        ("Rules.Testing/README.md", 1),
    ];

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task Snippet_IsSound(string page, int number)
    {
        var snippet = File.ReadAllText(Repository.File(page.Split('/'))).Split("```csharp\n")[number].Split("```")[0];
        var project = Analyze.Source(snippet).WithAspNetCore();
        if (page.Contains("Testing", StringComparison.Ordinal))
            project = project.InTestProject().Referencing(MetadataReference.CreateFromFile(typeof(TestGate).Assembly.Location));

        await project.Verify();
    }

    [Fact]
    public void Snippets_AreAllTried() => Assert.All(
        Snippets.GroupBy(snippet => snippet.Data.Item1),
        page => Assert.Equal(page.Count(), File.ReadAllText(Repository.File(page.Key.Split('/'))).Split("```csharp\n").Length - 1));
}
