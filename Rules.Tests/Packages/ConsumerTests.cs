using System.Text.Json;
using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Tests.Packages;

/// <summary>What users get from the packages: clean programs build and run, bypasses do not build, and no setting changes that.</summary>
[Collection(nameof(SharedFeed))]
public sealed partial class ConsumerTests(ConsumerBuild consumers) : IClassFixture<ConsumerBuild>
{
    [Theory]
    [InlineData("Warehouse/Warehouse.csproj")]
    [InlineData("Shop/Shop.csproj")]
    [InlineData("TestProjects/Tests.csproj")]
    [InlineData("Readmes/TestingReadme.csproj")]
    [InlineData("UseIt/UseIt.csproj")]
    public void CleanProgram_Builds(string project) => Assert.Empty(consumers.ErrorsOf(project));

    [Fact]
    public async Task CleanProgram_Runs()
    {
        var run = await consumers.Run(consumers.File("artifacts", "bin", "Shop", "debug", "Shop.dll"));

        Assert.Equal(("order-to-US: Permitted\norder-to-UA: Denied\nleft: order-to-US\n", "", 0), (run.Out, run.Error, run.ExitCode));
    }

    [Theory]
    [InlineData("RulesReadme", "order-1 stays: Referred\n")]
    [InlineData("EngineReadme", "1\n")]
    public async Task SnippetOfAReadme_BuildsAndRuns(string project, string writes)
    {
        Assert.Empty(consumers.ErrorsOf($"Readmes/{project}.csproj"));

        var run = await consumers.Run(consumers.File("artifacts", "bin", project, "debug", $"{project}.dll"));

        Assert.Equal((writes, "", 0), (run.Out, run.Error, run.ExitCode));
    }

    [Fact]
    public async Task SnippetOfTheAnalyzers_DoesNotBuildWhereItSaysSo()
    {
        var lines = await File.ReadAllLinesAsync(consumers.File("Readmes", "ExportPolicy.Rules.Analyzers.cs"), TestContext.Current.CancellationToken);

        var error = Assert.Single(consumers.ErrorsOf("Readmes/AnalyzersReadme.csproj"));
        Assert.Contains($"// {error.Id}: ", lines[error.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void UseOfTheReadme_WithoutTheLineThatItSpeaksOf_DoesNotBuild() =>
        Assert.Equal("EXP1001", Assert.Single(consumers.ErrorsOf("UseItUnchecked/UseItUnchecked.csproj"), error => error.Id != "CS9113").Id); // the gate is not used any more

    [Fact]
    public async Task Tool_InstallsAndDecides()
    {
        var install = await consumers.Run("tool", "install", "ExportPolicy.Rules.Cli", "--tool-path", consumers.File("tool"), "--add-source", consumers.Feed);
        var decide = await consumers.Run("exec", Assert.Single(Directory.GetFiles(consumers.File("tool"), "export-policy.dll", SearchOption.AllDirectories)), "policy", "list");

        Assert.True(install.ExitCode == 0, install.Out + install.Error);
        Assert.Contains("kr-2022-10-28", decide.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Downstream/RunAnalyzersOff.csproj", "EXP2010", "RunAnalyzers is 'false'")]
    [InlineData("SwitchedOff/AllExcludedButTheLibrary.csproj", "EXP2010", "ExportControlledMembers.txt")]
    [InlineData("SwitchedOff/AnalyzersRemoved.csproj", "EXP2010", "compiled without its analyzers")]
    [InlineData("SwitchedOff/AnalyzersRemovedLate.csproj", "EXP2010", "compiled without its analyzers")]
    [InlineData("SwitchedOff/BothVariants.csproj", "", "ExportPolicy.Rules.NRules and ExportPolicy.Rules")]
    [InlineData("SwitchedOff/FSharp.fsproj", "EXP2010", "F#")]
    [InlineData("SwitchedOff/KeptPrivate.csproj", "EXP2010", "PrivateAssets of ExportPolicy.Rules is 'all'")]
    [InlineData("SwitchedOff/NoWarn.csproj", "EXP2010", "CS1591;EXP1001'")]
    [InlineData("SwitchedOff/NotAsErrors.csproj", "EXP2010", "WarningsNotAsErrors is 'EXP2001'")]
    [InlineData("SwitchedOff/OlderAnalyzers.csproj", "EXP2010", "'0.0.1'")]
    [InlineData("SwitchedOff/PretendedTests.csproj", "EXP2010", "tests.globalconfig sets a build_property")]
    [InlineData("SwitchedOff/RunAnalyzers.csproj", "EXP2010", "RunAnalyzers is 'false'")]
    [InlineData("SwitchedOff/RunAnalyzersDuringBuild.csproj", "EXP2010", "RunAnalyzersDuringBuild is 'false'")]
    [InlineData("SwitchedOff/VisualBasic.vbproj", "EXP2010", "VB")]
    public void AnalysisSwitchedOff_IsOneErrorOfTheProject(string project, string id, string says)
    {
        var error = Assert.Single(consumers.ErrorsOf(project));

        Assert.Equal((project, 0, id), (error.File, error.Line, error.Id));
        Assert.Contains(says, error.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EditorConfig/EditorConfig.csproj", "EXP1001")]
    [InlineData("SwitchedOff/BuildFilesExcluded.csproj", "ExcludeAssets")]
    [InlineData("SwitchedOff/GlobalConfig.csproj", "EXP1001")]
    [InlineData("SwitchedOff/RuleSet.csproj", "EXP2001")]
    [InlineData("WideSuppression/WideSuppression.csproj", "EXP1001")]
    public void DiagnosticSilenced_IsAnErrorThatNothingSuppresses(string project, string says) => Assert.Contains(
        consumers.ErrorsOf(project),
        error => error.Id == "CS1029" && error.Text.Contains("EXP2010", StringComparison.Ordinal) && error.Text.Contains(says, StringComparison.Ordinal));

    // The SDK hands analyzers on whatever is said of them; and no build, however it was started, goes without them.
    [Theory]
    [InlineData("SwitchedOff/AnalyzersExcluded.csproj")]
    [InlineData("SwitchedOff/ImplicitBuild.csproj")]
    public void AnalyzersMeantToBeLeftOut_RunNonetheless(string project) =>
        Assert.Equal(Marked("SwitchedOff"), Places(project));

    // The project names the warehouse alone: that the library comes with it is enough.
    [Fact]
    public void Bypasses_FailTheBuildWhereTheyStand() =>
        Assert.Equal(Marked("Bypasses").Append("Bypasses/ExportControlledMembers.txt(2): EXP2013").Order(StringComparer.Ordinal), Places("Bypasses/Bypasses.csproj"));

    [Fact]
    public void PolicyFiles_FailTheBuildWhereTheyAreWrong()
    {
        Assert.Equal(
            ["PolicyFiles/policies/fi-2025.yaml(10): EXP4005", "PolicyFiles/policies/lists/denied.yaml(4): EXP4001", "PolicyFiles/policies/se-2025.yaml(10): EXP4001",
             "PolicyFiles/policies/se-2025.yaml(11): EXP4001", "PolicyFiles/policies/se-2025.yaml(14): EXP4001"],
            Places("PolicyFiles/PolicyFiles.csproj"));
        Assert.Contains(consumers.ErrorsOf("PolicyFiles/PolicyFiles.csproj"), error => error.Text.StartsWith("commitments[0].recipients[0]: The country code is 'UK'; expected two capital letters", StringComparison.Ordinal));
    }

    [Fact]
    public void Bypass_OfAPackageThatStandsOnTheLibrary_DoesNotBuild() =>
        Assert.Equal(Marked("Downstream"), Places("Downstream/ByPackage.csproj"));

    [Fact]
    public async Task JustifiedSuppression_IsInTheLog()
    {
        using var log = JsonDocument.Parse(await File.ReadAllTextAsync(consumers.File("Shop", "shop.sarif"), TestContext.Current.CancellationToken));

        var result = Assert.Single(log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), each => each.GetProperty("ruleId").GetString() == "EXP1001");
        var suppression = Assert.Single(result.GetProperty("suppressions").EnumerateArray());
        Assert.Equal("inSource", suppression.GetProperty("kind").GetString());
        Assert.StartsWith("Moves empty crates", suppression.GetProperty("justification").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TestProject_ThatIsPacked_IsAProduct() =>
        Assert.Equal(Marked("TestProjects"), Places("TestProjects/PackedTests.csproj"));

    [Fact]
    public async Task TestProject_Published_IsAProduct()
    {
        var publish = await consumers.Run("publish", "TestProjects/Tests.csproj", "--no-restore", "--configuration", "Debug", "-nologo");

        Assert.NotEqual(0, publish.ExitCode);
        Assert.Contains("OwnGate.cs(7,23): error EXP2005", publish.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestProject_BuiltAsSuch_IsNotPublished()
    {
        var publish = await consumers.Run("publish", "TestProjects/Tests.csproj", "--no-build", "--configuration", "Debug", "-nologo");

        Assert.NotEqual(0, publish.ExitCode);
        Assert.Contains("error EXP2005: The project was built as a test project", publish.Out, StringComparison.Ordinal);
    }

    // Whatever the project says by then: what was compiled last decides.
    [Theory]
    [InlineData("publish", "-p:IsTestProject=false")]
    [InlineData("pack")]
    public async Task Product_BuiltAsATestProject_DoesNotShip(string command, params string[] options)
    {
        var build = await consumers.Run("build", "TestProjects/PackedTests.csproj", "--no-restore", "-p:IsPackable=false", "-nologo");
        Assert.True(build.ExitCode == 0, build.Out);

        var ship = await consumers.Run([command, "TestProjects/PackedTests.csproj", "--no-build", "--configuration", "Debug", "-nologo", .. options]);

        Assert.NotEqual(0, ship.ExitCode);
        Assert.Contains($"error EXP2005: The project was built as a test project, which may bring its own gate, and is {command}ed", ship.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestProject_ReferencedByAProduct_DoesNotShip()
    {
        Assert.Equal(["TestsInProduct/TestsInProduct.csproj(0): EXP2011"], Places("TestsInProduct/TestsInProduct.csproj"));

        var publish = await consumers.Run("publish", "TestsInProduct/TestsInProduct.csproj", "--no-build", "--configuration", "Debug", "-nologo");

        Assert.NotEqual(0, publish.ExitCode);
        Assert.False(File.Exists(consumers.File("artifacts", "publish", "TestsInProduct", "debug", "TestsInProduct.dll")));
    }

    [Fact]
    public void TestKit_InAProduct_NeitherIsUsedNorReferenced() =>
        Assert.Equal(Marked("TestKit").Prepend("TestKit/KitInProduct.csproj(0): EXP2011"), Places("TestKit/KitInProduct.csproj"));

    [Fact]
    public async Task TestKit_InATestProject_Works()
    {
        Assert.Empty(consumers.ErrorsOf("TestKit/KitInTests.csproj"));

        var run = await consumers.Run(consumers.File("artifacts", "bin", "KitInTests", "debug", "KitInTests.dll"));

        Assert.Equal(("Permitted\n", "", 0), (run.Out, run.Error, run.ExitCode));
    }

    [Fact]
    public async Task TestProject_BearsTheMarkThatTheLibraryLooksFor()
    {
        var run = await consumers.Run(consumers.File("artifacts", "bin", "Tests", "debug", "Tests.dll"));

        Assert.Equal("ExportPolicy.TestProject=true\n", run.Out);
    }

    /// <summary>What the build says of a project, each with its place, in order.</summary>
    private SortedSet<string> Places(string project) =>
        new(consumers.ErrorsOf(project).Select(error => $"{error.File}({error.Line}): {error.Id}"), StringComparer.Ordinal);

    /// <summary>What the sources of a folder say of themselves: the ids at the end of the lines that do not build.</summary>
    private static SortedSet<string> Marked(string folder) => new(
        from file in Directory.EnumerateFiles(Path.Combine(ConsumerBuild.Sources, folder), "*.cs")
        from line in File.ReadLines(file).Index()
        from id in Mark().Match(line.Item).Groups["id"].Captures
        select $"{folder}/{Path.GetFileName(file)}({line.Index + 1}): {id.Value}",
        StringComparer.Ordinal);

    [GeneratedRegex(@"//( (?<id>EXP\d{4}))+$")]
    private static partial Regex Mark();
}
