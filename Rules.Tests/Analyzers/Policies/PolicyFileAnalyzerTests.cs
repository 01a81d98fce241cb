extern alias PolicyFiles;
using System.Collections.Immutable;
using System.Globalization;
using ExportPolicy.Rules.Tests.Cli;
using ExportPolicy.Rules.Tests.Policies.Checking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ExportPolicy.Rules.Tests.Analyzers.Policies;

/// <summary>The build finds in policy files what the command finds, says it in the same words, and reads nothing from disk.</summary>
public sealed class PolicyFileAnalyzerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Samples => [.. PolicySample.Names];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Build_Sample_SaysWhatTheCommandSays(string name)
    {
        var sample = PolicySample.Of(name);
        var policies = sample.WriteTo(_folder);
        var project = Project(sample, policies);

        var command = await Run.Of(["policy", "validate", .. policies]);

        Assert.Equal(command.Out.TrimEnd().Split('\n')[..^1].Order(StringComparer.Ordinal), Lines(await project.Diagnostics()));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Build_SampleWithLineEndsOfWindows_SaysTheSame(string name)
    {
        var sample = PolicySample.Of(name);
        var policies = sample.WriteTo(_folder);
        var project = Project(sample, policies, text => text.ReplaceLineEndings("\r\n"));

        Assert.Equal(Lines(await Project(sample, policies).Diagnostics()), Lines(await project.Diagnostics()));
    }

    // The analyzer is compiled for another framework from the same sources: whatever stands in a file, both must take it the same way.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Build_DamagedPolicies_SaysWhatTheLibrarySays(int seed)
    {
        var random = new Random(seed);
        var originals = Directory.GetFiles(Repository.File("policies"), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var files = Enumerable.Range(0, 60)
            .Select(i => _folder.Write($"p{i:00}.yaml", MutatedText.Of(originals[random.Next(originals.Count)], [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next())]).Replace('\uD800', '\uFFFD')))
            .ToList();
        var project = files.Aggregate(Analyze.Source(""), (all, file) => all.PolicyFile(file, File.ReadAllText(file)));

        var library = PolicyCheck.Of(files).Problems.Select(problem => $"{problem.Error.File}:{problem.Error.Line}:{problem.Error.Column}: {(problem.Severity == PolicyProblemSeverity.Error ? "error" : "warning")} {problem.Id}: {problem.Error.Text}");

        Assert.Equal(library.Order(StringComparer.Ordinal), Lines(await project.Diagnostics()));
    }

    [Fact]
    public async Task Build_ShippedAndSamplePolicies_SaysNothing()
    {
        var project = Analyze.Source("");
        foreach (var file in Directory.GetFiles(Repository.File("policies"), "*.yaml").Concat(Directory.GetFiles(Repository.File("samples", "policies"), "*.yaml")))
            project = project.PolicyFile(file, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        var list = Repository.File("samples", "policies", "lists", "denied-parties.yaml");

        Assert.Empty(await project.AdditionalFile(list, await File.ReadAllTextAsync(list, TestContext.Current.CancellationToken)).Diagnostics());
    }

    [Fact]
    public async Task Diagnostic_PointsAtTheValueAsWritten()
    {
        var text = PolicyText.With("- {id: aid, kind: allowance, recipients: [UA, 'UA'], goods: \"lethall\", source: {title: T, publisher: P, date: 2022-11-11, quote: q} }").Replace("state: KR", "state: UK # the kingdom", StringComparison.Ordinal);

        var found = await Analyze.Source("").PolicyFile("a.yaml", text).Diagnostics();

        Assert.Equal(["UK", "\"lethall\""], found.OrderBy(each => each.Location.SourceSpan).Select(each => text.Substring(each.Location.SourceSpan.Start, each.Location.SourceSpan.Length)));
        Assert.All(found, each => Assert.Equal(SourceText.From(text).Lines.GetLinePositionSpan(each.Location.SourceSpan), each.Location.GetLineSpan().Span));
    }

    [Fact]
    public async Task AdditionalFileWithoutTheMark_IsNoPolicy() =>
        Assert.Empty(await Analyze.Source("").AdditionalFile("a.yaml", "id: [x").Diagnostics());

    [Fact]
    public async Task ProjectWithoutTheLibrary_IsChecked() =>
        Assert.Equal("EXP4001", Assert.Single(await Analyze.Source("").WithoutLibrary().PolicyFile("a.yaml", "").Diagnostics()).Id);

    [Theory]
    [InlineData("a.yaml", "lists/denied.yaml")]
    [InlineData("policies/a.yaml", "policies/lists/denied.yaml")]
    [InlineData("C:\\work\\policies\\a.yaml", "C:\\work\\policies\\lists\\denied.yaml")]
    public async Task List_BesideThePolicyInTheProject_IsChecked(string policy, string list)
    {
        var project = Analyze.Source("").PolicyFile(policy, Denied);

        Assert.Empty(await project.AdditionalFile(list, PolicyText.List("Example")).Diagnostics());
        Assert.Equal(
            new[] { (list, "EXP4001"), (policy, "EXP4001") }.Order(),
            (await project.AdditionalFile(list, PolicyText.List("")).Diagnostics()).Select(each => (each.Location.GetLineSpan().Path, each.Id)).Order());
    }

    [Fact]
    public async Task List_OnDiskAlone_IsNotRead()
    {
        _folder.Write("lists/denied.yaml", "wrong: true\n");

        var found = await Analyze.Source("").PolicyFile(Path.Combine(_folder.Path, "a.yaml"), Denied).Diagnostics();

        var diagnostic = Assert.Single(found);
        Assert.Equal(("EXP4008", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains("'lists/denied.yaml'", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EXP4001", "unusable-property")]
    [InlineData("EXP4005", "shadowed-by-ban")]
    public async Task Diagnostic_NamedInNoWarn_IsLeftOut(string id, string name)
    {
        var sample = PolicySample.Of(name);
        var project = Project(sample, sample.WriteTo(_folder));

        Assert.Equal(id, Assert.Single(await project.Diagnostics()).Id);
        Assert.Empty(await project.Severity(id, ReportDiagnostic.Suppress).Diagnostics());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\t")]
    [InlineData("a: &x [*x")]
    [InlineData("\0\uD800{{{{")]
    [InlineData("- - - ? : |\n\u2028\u0085x: \"")]
    public async Task Text_ThatIsNoPolicy_IsAnErrorAndNoCrash(string text)
    {
        var found = await Analyze.Source("").PolicyFile("a.yaml", text).Diagnostics();

        Assert.NotEmpty(found);
        Assert.All(found, each => Assert.Equal("EXP4001", each.Id));
    }

    // What could not be checked must not pass for good, and must not end the compiler.
    [Fact]
    public async Task Failure_IsAnErrorOfTheBuild()
    {
        var project = Analyze.Source("");
        var options = new AnalyzerOptions(
            [new InMemoryFile("a.yaml", Denied), new UnreadableFile("lists/denied.yaml")],
            new InMemoryOptions(project.GlobalOptions, ["a.yaml"]));

        var found = await project.Compilation().WithAnalyzers([new PolicyFiles::ExportPolicy.Rules.Analyzers.PolicyFileAnalyzer()], options).GetAnalyzerDiagnosticsAsync();

        var diagnostic = Assert.Single(found);
        Assert.Equal(("EXP4001", DiagnosticSeverity.Error, "a.yaml"), (diagnostic.Id, diagnostic.Severity, diagnostic.Location.GetLineSpan().Path));
        Assert.Equal("The policy files could not be checked: InvalidDataException: not now. Please report it with the files.", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task PolicyWithoutText_IsAnError()
    {
        var project = Analyze.Source("");
        var options = new AnalyzerOptions([new TextlessFile("a.yaml")], new InMemoryOptions(project.GlobalOptions, ["a.yaml"]));

        var found = await project.Compilation().WithAnalyzers([new PolicyFiles::ExportPolicy.Rules.Analyzers.PolicyFileAnalyzer()], options).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(("EXP4001", "a.yaml"), (Assert.Single(found).Id, found[0].Location.GetLineSpan().Path));
    }

    [Fact]
    public async Task ManyPolicies_AreEachToldTheirOwn()
    {
        var project = Enumerable.Range(0, 40).Aggregate(Analyze.Source(""), (all, i) => all.PolicyFile($"p{i}.yaml", PolicyText.Valid($"p-{i}").Replace("state: KR", "state: UK", StringComparison.Ordinal)));

        var found = await project.Diagnostics();

        Assert.Equal(40, found.Select(each => each.Location.GetLineSpan().Path).Distinct().Count());
        Assert.Equal(40, found.Length);
    }

    private static readonly string Denied = PolicyText.With("""
        - {id: denied, kind: denied-party, list: lists/denied.yaml, source: {title: T, publisher: P, date: 2022-11-11, unquoted: a list} }
        """);

    private AnalyzerCase Project(PolicySample sample, IReadOnlyList<string> policies, Func<string, string>? change = null)
    {
        var project = Analyze.Source("");
        foreach (var (name, markup) in sample.Files)
        {
            var path = Path.Combine(_folder.Path, name);
            var text = change is null ? markup.Text : change(markup.Text);
            project = policies.Contains(path) ? project.PolicyFile(path, text) : project.AdditionalFile(path, text);
        }

        return project;
    }

    private sealed class UnreadableFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidDataException("not now");
    }

    private sealed class TextlessFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }

    // As the command writes them.
    private static IEnumerable<string> Lines(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Select(each =>
    {
        var place = each.Location.GetLineSpan();
        var severity = each.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        return $"{place.Path}:{place.StartLinePosition.Line + 1}:{place.StartLinePosition.Character + 1}: {severity} {each.Id}: {each.GetMessage(CultureInfo.InvariantCulture)}";
    }).Order(StringComparer.Ordinal);
}
