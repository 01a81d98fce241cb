using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>One project to analyse, and what is expected of it. Every method returns a changed copy.</summary>
internal sealed record AnalyzerCase
{
    public ImmutableArray<(string Path, Markup Markup)> Files { get; private init; } = [];

    public ImmutableArray<(string Path, string Text)> AdditionalFiles { get; private init; } = [];

    public ImmutableHashSet<string> PolicyFiles { get; private init; } = [];

    public ImmutableDictionary<string, string> GlobalOptions { get; private init; } = ImmutableDictionary<string, string>.Empty.Add("build_property.IsTestProject", "");

    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; private init; } = ImmutableDictionary<string, ReportDiagnostic>.Empty;

    public ImmutableArray<string> Symbols { get; private init; } = [];

    public ImmutableArray<AnalyzerCase> Projects { get; private init; } = [];

    public ImmutableArray<MetadataReference> Assemblies { get; private init; } = [];

    public ImmutableArray<string> ExpectedElsewhere { get; private init; } = [];

    public string Name { get; private init; } = "Application";

    public NullableContextOptions Nullable { get; private init; } = NullableContextOptions.Enable;

    public bool HasLibrary { get; private init; } = true;

    public bool HasAspNetCore { get; private init; }

    public bool HasWarehouse { get; private init; }

    /// <summary>Adds a file; its text may bear marks.</summary>
    public AnalyzerCase File(string path, string markup) => this with { Files = Files.Add((path, Markup.Parse(markup))) };

    /// <summary>Adds a file that only the analyzers read, such as ExportControlledMembers.txt.</summary>
    public AnalyzerCase AdditionalFile(string path, string text) => this with { AdditionalFiles = AdditionalFiles.Add((path, text)) };

    /// <summary>Adds a policy file of the project, as an item ExportPolicyFile does.</summary>
    public AnalyzerCase PolicyFile(string path, string text) => AdditionalFile(path, text) with { PolicyFiles = PolicyFiles.Add(path) };

    /// <summary>Sets an MSBuild property that the analyzers can see.</summary>
    public AnalyzerCase Property(string name, string value) => GlobalOption($"build_property.{name}", value);

    /// <summary>Sets an option of a global analyzer configuration.</summary>
    public AnalyzerCase GlobalOption(string key, string value) => this with { GlobalOptions = GlobalOptions.SetItem(key, value) };

    /// <summary>Makes it a test project: IsTestProject is true.</summary>
    public AnalyzerCase InTestProject() => Property("IsTestProject", "true");

    /// <summary>Builds it without the build files of the package: the analyzers see no property.</summary>
    public AnalyzerCase WithoutBuildFiles() => this with { GlobalOptions = GlobalOptions.Clear() };

    /// <summary>Names the assembly; "Application" unless said otherwise.</summary>
    public AnalyzerCase Named(string assembly) => this with { Name = assembly };

    /// <summary>Sets a severity for an id in the options of the compiler, as NoWarn and .editorconfig do.</summary>
    public AnalyzerCase Severity(string id, ReportDiagnostic severity) => this with { Severities = Severities.SetItem(id, severity) };

    /// <summary>Defines a preprocessor symbol.</summary>
    public AnalyzerCase Defining(string symbol) => this with { Symbols = Symbols.Add(symbol) };

    /// <summary>Switches nullable annotations and warnings off.</summary>
    public AnalyzerCase NullableDisabled() => this with { Nullable = NullableContextOptions.Disable };

    /// <summary>Leaves the library out of the references.</summary>
    public AnalyzerCase WithoutLibrary() => this with { HasLibrary = false };

    /// <summary>References ASP.NET Core as well.</summary>
    public AnalyzerCase WithAspNetCore() => this with { HasAspNetCore = true };

    /// <summary>References the shipping application Rules.Tests.Warehouse, with a using for it.</summary>
    public AnalyzerCase WithWarehouse() => this with { HasWarehouse = true };

    /// <summary>References another project as metadata. That project must compile; its own diagnostics are not looked at.</summary>
    public AnalyzerCase Referencing(AnalyzerCase project) => this with { Projects = Projects.Add(project) };

    /// <summary>References an assembly.</summary>
    public AnalyzerCase Referencing(MetadataReference reference) => this with { Assemblies = Assemblies.Add(reference) };

    /// <summary>Expects a diagnostic that no mark can point at: without a location, in generated code, in an additional file.</summary>
    public AnalyzerCase Expect(string id) => this with { ExpectedElsewhere = ExpectedElsewhere.Add(id) };

    /// <summary>The compilation, before generators run.</summary>
    public CSharpCompilation Compilation() => AnalyzerRun.Compile(this);

    /// <summary>Analyses, and returns everything reported: errors of the compiler and diagnostics of the analyzers, in order.</summary>
    public Task<ImmutableArray<Diagnostic>> Diagnostics() => AnalyzerRun.Diagnose(this);

    /// <summary>Fails unless exactly what is marked and expected is reported, and the source compiles.</summary>
    public async Task Verify()
    {
        if (Expectation.Compare(this, await Diagnostics()) is { } difference)
            Assert.Fail(difference);
    }

    /// <summary>Applies a fix to the first diagnostic that it handles, and expects the given text, which must verify in turn.</summary>
    /// <param name="provider">the fix</param>
    /// <param name="markup">the text of the first file after the fix, with marks for what remains</param>
    /// <param name="title">part of the title of the action; by default the first action offered</param>
    public Task VerifyFix(CodeFixProvider provider, string markup, string? title = null) => CodeFixRun.Verify(this, provider, markup, title, all: false);

    /// <summary>Applies a fix to all diagnostics that it handles in the project.</summary>
    public Task VerifyFixAll(CodeFixProvider provider, string markup, string? title = null) => CodeFixRun.Verify(this, provider, markup, title, all: true);

    /// <summary>Fails when the fix is offered for any diagnostic of the case.</summary>
    public Task VerifyNoFix(CodeFixProvider provider, string? title = null) => CodeFixRun.VerifyNone(this, provider, title);

    /// <summary>The same case with another text in one of its files.</summary>
    public AnalyzerCase WithFile(string path, string markup) =>
        this with { Files = [.. Files.Select(file => file.Path == path ? (path, Markup.Parse(markup)) : file)] };
}
