using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class SelfDefenceGeneratorTests
{
    private const string Clean = "class A;";

    [Theory]
    [InlineData("RunAnalyzers", "false")]
    [InlineData("RunAnalyzers", "False")]
    [InlineData("RunAnalyzersDuringBuild", "false")]
    public async Task AnalyzersSwitchedOff_FailTheBuild(string property, string value)
    {
        var error = Assert.Single(await Analyze.Source(Clean).Property(property, value).Diagnostics());
        Assert.Equal("CS1029", error.Id);
        Assert.Contains($"EXP2010: The property {property}=false switches the analysis of exports off", error.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RunAnalyzers", "true")]
    [InlineData("RunAnalyzers", "")]
    [InlineData("RunAnalyzersDuringLiveAnalysis", "false")]
    [InlineData("EnableNETAnalyzers", "false")]
    public Task OtherProperties_DoNotMatter(string property, string value) => Analyze.Source(Clean).Property(property, value).Verify();

    [Fact]
    public async Task BuildFilesLeftOut_FailTheBuild()
    {
        var error = Assert.Single(await Analyze.Source(Clean).WithoutBuildFiles().Diagnostics(), each => each.Id == "CS1029");
        Assert.Contains("remove ExcludeAssets", error.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public Task BuildFilesLeftOut_WithoutLibrary_DoNotMatter() => Analyze.Source(Clean).WithoutLibrary().WithoutBuildFiles().Verify();

    [Fact]
    public Task RunAnalyzers_OutweighsTheOneForTheBuild() => Analyze.Source(Clean).Property("RunAnalyzers", "true").Property("RunAnalyzersDuringBuild", "false").Verify();

    [Theory]
    [InlineData("EXP1001", ReportDiagnostic.Suppress)]
    [InlineData("EXP1009", ReportDiagnostic.Hidden)]
    [InlineData("EXP2005", ReportDiagnostic.Warn)]
    public Task SeverityLowered_FailsTheBuild(string id, ReportDiagnostic severity) => Analyze.Source(Clean).Severity(id, severity).Expect("CS1029").Verify();

    [Theory]
    [InlineData("EXP1001", ReportDiagnostic.Error)]
    [InlineData("EXP3001", ReportDiagnostic.Suppress)]
    [InlineData("CA1822", ReportDiagnostic.Suppress)]
    public Task OtherSeverities_DoNotMatter(string id, ReportDiagnostic severity) => Analyze.Source(Clean).Severity(id, severity).Verify();

    [Theory]
    [InlineData(null)]
    [InlineData("Program.cs")]
    public async Task AnalyzerConfiguration_FailsTheBuild(string? file)
    {
        var project = Analyze.Source(Clean);
        var compilation = project.Compilation();
        var options = compilation.Options.WithSyntaxTreeOptionsProvider(new Lowered("EXP1001", file));
        var found = await AnalyzerRun.Diagnose(compilation.WithOptions(options), project);
        Assert.Contains("EXP2010: dotnet_diagnostic.EXP1001.severity", Assert.Single(found).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public Task CategoryLowered_FailsTheBuild() =>
        Analyze.Source(Clean).GlobalOption("dotnet_analyzer_diagnostic.category-ExportPolicy.Clearance.severity", "none").Expect("CS1029").Verify();

    [Fact]
    public async Task LoweredSeverity_SilencesNothing()
    {
        var found = await Analyze.Source("interface IGate : IExportGate;").Severity("EXP2005", ReportDiagnostic.Suppress).Diagnostics();
        Assert.Equal(["CS1029", "EXP2005"], found.Select(each => each.Id).Order());
    }

    [Fact]
    public async Task Suppression_OfTheAssembly_IsNamedWithFileAndLine()
    {
        var found = await Analyze.Source("using System.Diagnostics.CodeAnalysis;\n[assembly: SuppressMessage(\"x\", \"EXP2005\", Justification = \"we know better\")]\ninterface IGate : IExportGate;").Diagnostics();
        var error = Assert.Single(found, each => each.Id == "CS1029");
        Assert.Contains("EXP2010: The suppression of EXP2005 in Program.cs, line 2, covers the whole assembly", error.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suppression_OfTheSuppressionRule_OfTheAssembly_FailsTheBuild()
    {
        var found = await Analyze.Source("using System.Diagnostics.CodeAnalysis;\n[assembly: SuppressMessage(\"x\", \"EXP2009\", Justification = \"we know better\")]\n[SuppressMessage(\"x\", \"EXP2005\")] interface IGate : IExportGate;").Diagnostics();
        Assert.Contains("CS1029", found.Select(each => each.Id));
    }

    [Fact]
    public Task WithoutLibrary_NothingMatters() => Analyze.Source(Clean).WithoutLibrary().Property("RunAnalyzers", "false").Severity("EXP1001", ReportDiagnostic.Suppress).Verify();

    [Fact]
    public Task TestProject_MayRunWithoutAnalyzers() => Analyze.Source(Clean).InTestProject().Property("RunAnalyzers", "false").Verify();

    /// <summary>An .editorconfig or, without a file, a global configuration that lowers one severity.</summary>
    private sealed class Lowered(string id, string? file) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            Is(diagnosticId, tree.FilePath, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            Is(diagnosticId, null, out severity);

        private bool Is(string diagnostic, string? path, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Suppress;
            return diagnostic == id && path == file;
        }
    }
}
