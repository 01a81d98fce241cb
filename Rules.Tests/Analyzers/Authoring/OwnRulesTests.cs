using System.Collections.Immutable;
using ExportPolicy.Rules.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>The library's own rules keep what is asked of anybody's.</summary>
public sealed class OwnRulesTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new UnnamedRuleAnalyzer(), new ImpureConditionAnalyzer()];

    [Fact]
    public async Task Rules_AreNamedSourcedAndPure() => Assert.Empty(await Diagnostics(_ => true));

    [Theory]
    [InlineData("[Description(")]
    [InlineData("[Name(")]
    public async Task Rules_WithoutAttribute_Trigger(string attribute)
    {
        var found = await Diagnostics(line => !line.StartsWith(attribute, StringComparison.Ordinal));

        Assert.NotEmpty(found);
        Assert.All(found, each => Assert.Equal("EXP3001", each.Id));
    }

    private static Task<ImmutableArray<Diagnostic>> Diagnostics(Func<string, bool> keeps)
    {
        var library = typeof(PolicyEngine).Assembly;
        var parsing = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = Directory.EnumerateFiles(Repository.File("Rules"), "*.cs", SearchOption.AllDirectories)
            .Select(file => CSharpSyntaxTree.ParseText(string.Join('\n', File.ReadLines(file).Where(keeps)), parsing, file))
            .Append(CSharpSyntaxTree.ParseText($"{AnalyzerRun.Usings}\n{EngineReference.Usings}", parsing));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => file != library.Location && !Path.GetFileName(file).StartsWith($"{library.GetName().Name}.Analyzers", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithCryptoPublicKey([.. library.GetName().GetPublicKey()!])
            .WithPublicSign(true);
        return CSharpCompilation.Create(library.GetName().Name, trees, references, options)
            .WithAnalyzers(Analyzers)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
