using System.Collections.Immutable;
using ExportPolicy.Rules.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>The library's own rules keep what is asked of anybody's.</summary>
public sealed class OwnRulesTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new UnnamedRuleAnalyzer(), new ImpureConditionAnalyzer(), new WrongStratumAnalyzer(), new OutsideSubsetAnalyzer(), new PartialConditionAnalyzer()];

    [Fact]
    public async Task Rules_AreWrittenAsIsAskedOfAnybodys() => Assert.Empty(await Diagnostics(line => line));

    [Theory]
    [InlineData("[Description(")]
    [InlineData("[Name(")]
    public async Task Rules_WithoutAttribute_Trigger(string attribute)
    {
        var found = await Diagnostics(line => line.StartsWith(attribute, StringComparison.Ordinal) ? "" : line);

        Assert.NotEmpty(found);
        Assert.All(found, each => Assert.Equal("EXP3001", each.Id));
    }

    [Theory]
    [InlineData("[Priority(Stratum.Coverage)]", "[Priority(Stratum.Derivation)]", "EXP3003")]
    [InlineData("[Priority(Stratum.Derivation)]", "", "EXP3003")]
    [InlineData("p => list.ByIdentifier(p) != null", "p => list.ByIdentifier(p)!.Id != null", "EXP3005")]
    [InlineData(".Match(() => recipient, ", ".Match(() => recipient).Match(() => recipient, ", "EXP3004")]
    public async Task Rules_ChangedForTheWorse_Trigger(string text, string worse, string id)
    {
        var found = await Diagnostics(line => line.Replace(text, worse, StringComparison.Ordinal));

        Assert.NotEmpty(found);
        Assert.All(found, each => Assert.Equal(id, each.Id));
    }

    private static Task<ImmutableArray<Diagnostic>> Diagnostics(Func<string, string> edit)
    {
        var library = typeof(PolicyEngine).Assembly;
        var parsing = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = Directory.EnumerateFiles(Repository.File("Rules"), "*.cs", SearchOption.AllDirectories)
            .Select(file => CSharpSyntaxTree.ParseText(string.Join('\n', File.ReadLines(file).Select(edit)), parsing, file))
            .Append(CSharpSyntaxTree.ParseText($"{AnalyzerRun.Usings}\n{EngineReference.Usings}", parsing));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => file != library.Location && !Path.GetFileName(file).StartsWith($"{library.GetName().Name}.Analyzers", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithCryptoPublicKey([.. library.GetName().GetPublicKey()!])
            .WithPublicSign(true)
            .WithNullableContextOptions(NullableContextOptions.Enable);
        return CSharpCompilation.Create(library.GetName().Name, trees, references, options)
            .WithAnalyzers(Analyzers)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
