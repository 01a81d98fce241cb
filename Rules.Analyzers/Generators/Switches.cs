using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>The properties and options of a project that would switch the analysis off, or lower what it reports.</summary>
internal static class Switches
{
    private static readonly string[] Locked =
        [.. typeof(Descriptors).GetFields().Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>().Where(each => each.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)).Select(each => each.Id)];

    private static readonly string[] Categories = [.. typeof(Descriptors).GetFields().Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>().Where(each => Locked.Contains(each.Id)).Select(each => each.Category).Distinct()];

    /// <summary>A sentence for each.</summary>
    public static IEnumerable<string> Find(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        if (Project.IsTestProject(options) || KnownSymbols.Find(compilation) is null)
            return [];
        return Properties(options).Concat(Severities(compilation, cancellation)).Concat(Bulk(options)).Distinct();
    }

    private static IEnumerable<string> Properties(AnalyzerConfigOptionsProvider options)
    {
        // The build files show it to the compiler always, set or not; without them nothing else can be seen either.
        if (Property("IsTestProject") is null)
            yield return SelfDefenceGenerator.Text("The exclusion of the build files of ExportPolicy.Rules", "; remove ExcludeAssets, and what else keeps them from this project");
        var run = Property("RunAnalyzers");
        if (Is(run, "false"))
            yield return SelfDefenceGenerator.Text("The property RunAnalyzers=false", "; remove it");
        else if (!Is(run, "true") && Is(Property("RunAnalyzersDuringBuild"), "false"))
            yield return SelfDefenceGenerator.Text("The property RunAnalyzersDuringBuild=false", "; remove it");

        string? Property(string name) => options.GlobalOptions.TryGetValue($"build_property.{name}", out var value) ? value : null;
    }

    // NoWarn, WarningsNotAsErrors and rule sets reach the compiler as one list; .editorconfig and global configurations by file.
    private static IEnumerable<string> Severities(Compilation compilation, CancellationToken cancellation)
    {
        var given = compilation.Options.SpecificDiagnosticOptions;
        foreach (var id in Locked)
        {
            if (given.TryGetValue(id, out var severity) && IsLower(severity))
                yield return SelfDefenceGenerator.Text($"{id} in NoWarn, WarningsNotAsErrors or a rule set", "; remove the id");
        }

        if (compilation.Options.SyntaxTreeOptionsProvider is not { } provider)
            yield break;
        foreach (var id in Locked)
        {
            if (provider.TryGetGlobalDiagnosticValue(id, cancellation, out var everywhere) && IsLower(everywhere))
                yield return SelfDefenceGenerator.Text($"dotnet_diagnostic.{id}.severity in a global analyzer configuration", "; remove the line");
            else if (compilation.SyntaxTrees.FirstOrDefault(tree => provider.TryGetDiagnosticValue(tree, id, cancellation, out var severity) && IsLower(severity)) is { } tree)
                yield return SelfDefenceGenerator.Text($"dotnet_diagnostic.{id}.severity in the .editorconfig of {Path.GetFileName(tree.FilePath)}", "; remove the line");
        }
    }

    private static IEnumerable<string> Bulk(AnalyzerConfigOptionsProvider options)
    {
        foreach (var category in Categories)
        {
            var key = $"dotnet_analyzer_diagnostic.category-{category}.severity";
            if (options.GlobalOptions.TryGetValue(key, out var value) && !Is(value, "error") && !Is(value, "default"))
                yield return SelfDefenceGenerator.Text($"{key} = {value}", "; remove the line");
        }
    }

    private static bool IsLower(ReportDiagnostic severity) => severity is not (ReportDiagnostic.Error or ReportDiagnostic.Default);

    private static bool Is(string? value, string expected) => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
}
