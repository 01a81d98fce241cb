using ExportPolicy.Rules.Testing;
using ExportPolicy.Rules.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ExportPolicy.Rules.Tests;

/// <summary>A program compiled for a test and run in a process of its own, in which no test project is loaded unless the program says that it is one.</summary>
internal static class ProductProgram
{
    /// <summary>Compiles top-level statements and runs them.</summary>
    public static async Task<DotNet> Run(string statements)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(IsNeeded))
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        folder.Write("program.runtimeconfig.json", $$"""{ "runtimeOptions": { "framework": { "name": "Microsoft.AspNetCore.App", "version": "{{Environment.Version}}" } } }""");

        var program = Path.Combine(folder.Path, "program.dll");
        var compiled = CSharpCompilation.Create(
            "program",
            [CSharpSyntaxTree.ParseText($"using System; using System.Threading.Tasks; using ExportPolicy.Rules; using ExportPolicy.Rules.Testing; using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Hosting;\n{statements}", cancellationToken: TestContext.Current.CancellationToken)],
            TestReferences.Of(library: true, aspNetCore: true, warehouse: false).Append(MetadataReference.CreateFromFile(typeof(TestGate).Assembly.Location)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication)).Emit(program, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(compiled.Success, string.Join(Environment.NewLine, compiled.Diagnostics));
        return await DotNet.Run(program);
    }

    private static bool IsNeeded(string file) => Path.GetFileName(file) is "ExportPolicy.Rules.dll" or "ExportPolicy.Rules.Engine.dll" or "ExportPolicy.Rules.Testing.dll" or "YamlDotNet.dll" ||
        Path.GetFileName(file).StartsWith("NRules", StringComparison.Ordinal);
}
