using ExportPolicy.Rules.Testing;
using ExportPolicy.Rules.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests;

/// <summary>Every snippet of C# in pages on the gate compiles as it stands.</summary>
public class SnippetTests
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    [Theory]
    [InlineData("docs/clearances.md", 3)]
    [InlineData("Rules.Testing/README.md", 1)]
    public void Snippets_Compile(string page, int count)
    {
        var snippets = File.ReadAllText(Repository.File(page.Split('/'))).Split("```csharp\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]).ToList();

        Assert.Equal(count, snippets.Count);
        Assert.All(snippets, snippet => Assert.Empty(Problems(snippet)));
    }

    private static IEnumerable<Diagnostic> Problems(string snippet)
    {
        var tree = CSharpSyntaxTree.ParseText(snippet);
        var isProgram = tree.GetRoot().DescendantNodes().OfType<GlobalStatementSyntax>().Any();
        return CSharpCompilation.Create(
            "snippet",
            [tree, CSharpSyntaxTree.ParseText(Usings)],
            TestReferences.Of(library: true, aspNetCore: true, warehouse: false).Append(MetadataReference.CreateFromFile(typeof(TestGate).Assembly.Location)),
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning);
    }
}
