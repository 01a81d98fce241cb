namespace ExportPolicy.Rules.Tests.Packages;

/// <summary>What users get from the packages: clean programs build and run, bypasses do not build, and no setting changes that.</summary>
[Collection(nameof(SharedFeed))]
public sealed class ConsumerTests(ConsumerBuild consumers) : IClassFixture<ConsumerBuild>
{
    [Theory]
    [InlineData("Warehouse/Warehouse.csproj")]
    [InlineData("Shop/Shop.csproj")]
    [InlineData("TestProjects/Tests.csproj")]
    public void CleanProgram_Builds(string project) => Assert.Empty(consumers.ErrorsOf(project));

    [Fact]
    public async Task CleanProgram_Runs()
    {
        var run = await consumers.Run(consumers.File("artifacts", "bin", "Shop", "debug", "Shop.dll"));

        Assert.Equal(("order-to-US: Permitted\norder-to-UA: Denied\nleft: order-to-US\n", "", 0), (run.Out, run.Error, run.ExitCode));
    }

    [Theory]
    [InlineData("RulesReadme", "Referred\n")]
    [InlineData("EngineReadme", "1\n")]
    public async Task SnippetOfAReadme_BuildsAndRuns(string project, string writes)
    {
        Assert.Empty(consumers.ErrorsOf($"Readmes/{project}.csproj"));

        var run = await consumers.Run(consumers.File("artifacts", "bin", project, "debug", $"{project}.dll"));

        Assert.Equal((writes, "", 0), (run.Out, run.Error, run.ExitCode));
    }

    [Theory]
    [InlineData("SwitchedOff/AllExcludedButTheLibrary.csproj", "EXP2010", "ExportControlledMembers.txt")]
    [InlineData("SwitchedOff/AnalyzersRemoved.csproj", "EXP2010", "compiled without its analyzers")]
    [InlineData("SwitchedOff/AnalyzersRemovedLate.csproj", "EXP2010", "compiled without its analyzers")]
    [InlineData("SwitchedOff/BothVariants.csproj", "", "ExportPolicy.Rules.NRules and ExportPolicy.Rules")]
    [InlineData("SwitchedOff/FSharp.fsproj", "EXP2010", "F#")]
    [InlineData("SwitchedOff/KeptPrivate.csproj", "EXP2010", "PrivateAssets of ExportPolicy.Rules is 'all'")]
    [InlineData("SwitchedOff/NoWarn.csproj", "EXP2010", "CS1591;EXP1001'")]
    [InlineData("SwitchedOff/NotAsErrors.csproj", "EXP2010", "WarningsNotAsErrors is 'EXP2001'")]
    [InlineData("SwitchedOff/OlderAnalyzers.csproj", "EXP2010", "'0.0.1'")]
    [InlineData("SwitchedOff/RunAnalyzers.csproj", "EXP2010", "RunAnalyzers is 'false'")]
    [InlineData("SwitchedOff/RunAnalyzersDuringBuild.csproj", "EXP2010", "RunAnalyzersDuringBuild is 'false'")]
    [InlineData("SwitchedOff/VisualBasic.vbproj", "EXP2010", "VB")]
    public void AnalysisSwitchedOff_IsOneErrorOfTheProject(string project, string id, string says)
    {
        var error = Assert.Single(consumers.ErrorsOf(project));

        Assert.Equal((project, 0, id), (error.File, error.Line, error.Id));
        Assert.Contains(says, error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestProject_BuiltAsSuch_IsNotPublished()
    {
        var publish = await consumers.Run("publish", "TestProjects/Tests.csproj", "--no-build", "--configuration", "Debug", "-nologo");

        Assert.NotEqual(0, publish.ExitCode);
        Assert.Contains("error EXP2005: The project was built as a test project", publish.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestProject_BearsTheMarkThatTheLibraryLooksFor()
    {
        var run = await consumers.Run(consumers.File("artifacts", "bin", "Tests", "debug", "Tests.dll"));

        Assert.Equal("ExportPolicy.TestProject=true\n", run.Out);
    }
}
