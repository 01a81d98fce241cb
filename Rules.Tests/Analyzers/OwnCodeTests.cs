using ExportPolicy.Rules.Analyzers;
using ExportPolicy.Rules.Tests.Analyzers.Corpus;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>The code of this repository, as a body of ordinary C#: with common members controlled, the flow of hundreds of methods has to be followed.</summary>
public sealed class OwnCodeTests
{
    private const string Controlled = """
        M:System.String.Join(System.String,System.Collections.Generic.IEnumerable{System.String})
        M:System.ArgumentNullException.ThrowIfNull
        M:System.Collections.Generic.List`1.Add(`0)
        M:System.Collections.Generic.Dictionary`2.TryGetValue(`0,`1@)
        M:System.InvalidOperationException.#ctor(System.String)
        """;

    [Theory]
    [InlineData("Rules")]
    [InlineData("Rules.Analyzers")]
    [InlineData("Rules.Cli")]
    [InlineData("Rules.Engine")]
    [InlineData("samples/OrderDesk")]
    public async Task Methods_AreFollowedToTheEnd(string project)
    {
        Assert.SkipUnless(CorpusScale.IsComplete, "The whole code is analysed where COMPLETE_CORPUS=1 is set.");
        var analysed = Analyze.Source("").AdditionalFile("ExportControlledMembers.txt", Controlled);

        var found = await AnalyzerRun.Diagnose(Compile(project, analysed), analysed);

        Assert.DoesNotContain(found, each => each.Id is "EXP1009" or "AD0001");
        Assert.Contains(found, each => each.Id is "EXP1001");
    }

    private static CSharpCompilation Compile(string project, AnalyzerCase analysed)
    {
        var parsing = AnalyzerRun.ParseOptions(analysed);
        var trees = Directory.EnumerateFiles(Repository.File(project), "*.cs", SearchOption.AllDirectories)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), parsing, file))
            .Append(CSharpSyntaxTree.ParseText($"{AnalyzerRun.Usings}\n{EngineReference.Usings}\nglobal using ExportPolicy.Rules;", parsing));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith(typeof(ExportPolicyAnalyzer).Assembly.GetName().Name!, StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
        return CSharpCompilation.Create("Code", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }
}
