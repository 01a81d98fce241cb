using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>The engine that the tests are built with, for cases that author rules: in one assembly, or in NRules' several.</summary>
internal static class EngineReference
{
    private static readonly Type[] Parts = [typeof(Rule), typeof(IContext)];

    public static bool IsBuiltIn => Parts[0].Namespace == "ExportPolicy.Rules.Engine";

    public static IEnumerable<MetadataReference> Assemblies =>
        Parts.Select(part => part.Assembly.Location).Distinct().Select(file => MetadataReference.CreateFromFile(file));

    public static string Usings => string.Join('\n', Parts.Select(part => part.Namespace).Distinct().Select(name => $"global using {name};"));

    extension(AnalyzerCase analyzed)
    {
        public AnalyzerCase ReferencingEngine() => Assemblies.Aggregate(analyzed.File("Usings.cs", Usings), (all, each) => all.Referencing(each));
    }
}
