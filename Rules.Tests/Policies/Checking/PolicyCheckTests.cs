namespace ExportPolicy.Rules.Tests.Policies.Checking;

/// <summary>What a check of policy files finds, and where; and that it leaves good files alone.</summary>
public sealed class PolicyCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Samples => [.. PolicySample.Names];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Samples))]
    public void Check_Sample_ReportsWhatIsMarkedWhereItIsMarked(string name)
    {
        var sample = PolicySample.Of(name);

        var check = PolicyCheck.Of(sample.WriteTo(_folder));

        Assert.Equal(name.StartsWith("clean-", StringComparison.Ordinal), !sample.Expected.Any());
        Assert.Equal(sample.Expected, check.Problems.Select(problem => $"{Path.GetRelativePath(_folder.Path, problem.Error.File)}:{problem.Error.Line}:{problem.Error.Column}: {problem.Id}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Samples_HaveEveryKindThatACommandCanFind() => Assert.Equal(
        ["EXP4001", "EXP4002", "EXP4003", "EXP4004", "EXP4005", "EXP4006", "EXP4007", "EXP4009"],
        PolicySample.Names.SelectMany(name => PolicySample.Of(name).Files).SelectMany(file => file.Markup.Marks).Select(mark => mark.Id).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Problem_OfASample_SaysWhatItIsAndWhatToDo(string name)
    {
        Assert.All(PolicyCheck.Of(PolicySample.Of(name).WriteTo(_folder)).Problems, problem =>
        {
            Assert.Equal(problem.Id == "EXP4001" ? PolicyProblemSeverity.Error : PolicyProblemSeverity.Warning, problem.Severity);
            Assert.Matches(@"^\S.*[.?]$", problem.Error.Message);
            if (problem.Severity == PolicyProblemSeverity.Warning)
                Assert.Matches(@"^[A-Z].*\.$", problem.Error.Hint);
        });
    }

    [Fact]
    public void Check_ShippedAndSamplePolicies_FindsNothing()
    {
        var check = PolicyCheck.Of(Repository.File("policies"), Repository.File("samples", "policies"));

        Assert.Empty(check.Problems);
        Assert.Equal(PolicySet.Shipped.Policies.Count + Directory.GetFiles(Repository.File("samples", "policies"), "*.yaml").Length, check.Files.Count);
    }

    [Fact]
    public void Check_EachShippedAndSamplePolicyAlone_FindsNothing() =>
        Assert.All(Directory.GetFiles(Repository.File("policies"), "*.yaml").Concat(Directory.GetFiles(Repository.File("samples", "policies"), "*.yaml")), file => Assert.Empty(PolicyCheck.Of(file).Problems));

    [Fact]
    public void Check_FolderWithoutPolicies_IsAProblem() =>
        Assert.Equal("EXP4001", Assert.Single(PolicyCheck.Of(_folder.Path).Problems).Id);

    [Theory]
    [InlineData("nothing.yaml")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void Check_FileThatIsNotThere_IsAProblem(string path) =>
        Assert.Equal("EXP4001", Assert.Single(PolicyCheck.Of(path).Problems).Id);

    [Fact]
    public void Check_FileNamedTwice_IsCheckedOnce()
    {
        var file = Repository.File("policies", "un-dprk.yaml");

        var check = PolicyCheck.Of(file, Repository.File("policies"), Repository.File("docs", "..", "policies", "un-dprk.yaml"));

        Assert.Empty(check.Problems);
        Assert.Equal(PolicySet.Shipped.Policies.Count, check.Files.Count);
    }

    // Where the version between two cannot be read, nobody knows whether there is a gap.
    [Fact]
    public void Check_GapWhereAFileCannotBeRead_IsNotReported()
    {
        var files = PolicySample.Of("gap-between-two").WriteTo(_folder).Append(_folder.Write("broken.yaml", "id: x\n"));

        Assert.All(PolicyCheck.Of(files).Problems, problem => Assert.Equal("EXP4001", problem.Id));
    }

    // A policy of the package that somebody is working on counts as it is written now.
    [Fact]
    public void Check_ShippedEmbargoThatIsRewritten_CountsAsItIsWrittenNow()
    {
        var embargo = File.ReadAllText(Repository.File("policies", "un-dprk.yaml")).Replace("[KP]", "[IR]", StringComparison.Ordinal);
        var allowance = TestPolicyText("KP").Replace("id: test", "id: to-kp", StringComparison.Ordinal);

        var alone = PolicyCheck.Of(_folder.Write("a.yaml", allowance));
        var together = PolicyCheck.Of(_folder.Write("a.yaml", allowance), _folder.Write("un.yaml", embargo));

        Assert.Equal("EXP4005", Assert.Single(alone.Problems).Id);
        Assert.Equal(["EXP4009"], together.Problems.Select(problem => problem.Id));
    }

    private static string TestPolicyText(string recipient) => PolicyText.With($$"""
        - {id: arms, kind: allowance, recipients: [{{recipient}}], goods: {codes: [ML3]}, source: {title: T, publisher: P, date: 2022-01-01, quote: q} }
        """);
}
