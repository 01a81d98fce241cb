using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>The project under analysis: its compilation, options, and the library's symbols in it.</summary>
internal sealed class Project(Compilation compilation, AnalyzerOptions options, KnownSymbols known)
{
    public Compilation Compilation { get; } = compilation;

    public AnalyzerOptions Options { get; } = options;

    public KnownSymbols Known { get; } = known;

    /// <summary>Whether the project is a test project: its own gates and doubles are allowed because it never ships. One that is packed or published is none.</summary>
    public bool IsTest { get; } = IsTestProject(options.AnalyzerConfigOptionsProvider);

    /// <summary>Whether the project may end up with a user: what only tests, the library itself and its test kit may do is an error in it.</summary>
    public bool IsProduct => !IsTest && !(IsOwn("ExportPolicy.Rules") || IsOwn("ExportPolicy.Rules.Testing"));

    private bool IsOwn(string name) => KnownSymbols.IsOwn(Compilation.Assembly.Identity, name);

    public static bool IsTestProject(AnalyzerConfigOptionsProvider options) =>
        IsTrue(options, "IsTestProject") && !IsTrue(options, "IsPackable") && !IsTrue(options, "_IsPublishing");

    private static bool IsTrue(AnalyzerConfigOptionsProvider options, string property) =>
        options.GlobalOptions.TryGetValue($"build_property.{property}", out var value) &&
        value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
