using System.Collections.Immutable;
using ExportPolicy.Rules.Analyzers.CodeFixes;
using ExportPolicy.Rules.Tests.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>Applies code fixes to cases: in a workspace, as an editor does.</summary>
internal static class CodeFixRun
{
    /// <summary>Every fix there is.</summary>
    public static readonly ImmutableArray<CodeFixProvider> Providers =
        [.. typeof(GuardedFix).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type)).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    public static async Task Verify(AnalyzerCase project, CodeFixProvider provider, string markup, string? title, bool all)
    {
        await project.Verify();
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace.CurrentSolution, project);
        var (action, diagnostic) = (await Offered(project, provider, document)).FirstOrDefault(each => Fits(each.Action, title));
        Assert.True(action is not null, $"{provider.GetType().Name} offers no fix{(title is null ? "" : $" titled '{title}'")} for:\n{string.Join("\n", await project.Diagnostics())}");

        if (all)
            action = await AllOf(project, provider, document, action, diagnostic);
        var operations = await action!.GetOperationsAsync(default);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        var text = (await changed.GetTextAsync()).ToString();
        Assert.Equal(Markup.Parse(markup).Text, text, ignoreLineEndingDifferences: true);
        await project.WithFile(project.Files[0].Path, markup).Verify();
    }

    public static async Task VerifyNone(AnalyzerCase project, CodeFixProvider provider, string? title)
    {
        await project.Verify();
        using var workspace = new AdhocWorkspace();
        var offered = await Offered(project, provider, Open(workspace.CurrentSolution, project));
        Assert.DoesNotContain(offered.Select(each => each.Action).Where(each => Fits(each, title)), _ => true);
    }

    /// <summary>Whether a fix is offered for anything in a case.</summary>
    public static async Task<bool> Offers(AnalyzerCase project, CodeFixProvider provider)
    {
        using var workspace = new AdhocWorkspace();
        foreach (var document in Documents(workspace, project))
        {
            if ((await Offered(project, provider, document)).Count > 0)
                return true;
        }

        return false;
    }

    /// <summary>Every fix that is offered for a case, each applied to it.</summary>
    public static async IAsyncEnumerable<OfferedFix> All(AnalyzerCase project)
    {
        using var workspace = new AdhocWorkspace();
        foreach (var document in Documents(workspace, project))
        {
            var reported = await OfferedFix.ReportedAsync(project, document);
            foreach (var provider in Providers)
            {
                foreach (var (action, diagnostic) in await Offered(project, provider, document))
                {
                    var operations = await action.GetOperationsAsync(default);
                    yield return new OfferedFix(project, action.Title, diagnostic, reported, document, operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!);
                }
            }
        }
    }

    private static bool Fits(CodeAction? action, string? title) => action is not null && (title is null || action.Title.Contains(title, StringComparison.Ordinal));

    private static IEnumerable<Document> Documents(AdhocWorkspace workspace, AnalyzerCase project) =>
        Open(workspace.CurrentSolution, project).Project.Documents.Where(each => project.Files.Any(file => file.Path == each.Name));

    /// <summary>Adds a case to a solution.</summary>
    public static Document Open(Solution solution, AnalyzerCase project)
    {
        var compilation = project.Compilation();
        var opened = solution
            .AddProject(project.Name, project.Name, LanguageNames.CSharp)
            .WithParseOptions(AnalyzerRun.ParseOptions(project))
            .WithCompilationOptions(compilation.Options)
            .WithMetadataReferences(compilation.References);
        foreach (var tree in compilation.SyntaxTrees)
            opened = opened.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project;
        foreach (var (path, text) in project.AdditionalFiles)
            opened = opened.AddAdditionalDocument(path, SourceText.From(text), filePath: path).Project;
        var options = string.Concat(project.GlobalOptions.Select(option => $"{option.Key} = {option.Value}\n"));
        opened = opened.AddAnalyzerConfigDocument(".globalconfig", SourceText.From("is_global = true\n" + options), filePath: "/.globalconfig").Project;
        return opened.Documents.First();
    }

    /// <summary>What a fix offers in a file.</summary>
    public static async Task<List<(CodeAction Action, Diagnostic Diagnostic)>> Offered(AnalyzerCase project, CodeFixProvider provider, Document document)
    {
        var offered = new List<(CodeAction, Diagnostic)>();
        foreach (var diagnostic in await Fixable(project, provider, document))
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add((action, diagnostic)), default));
        return offered;
    }

    /// <summary>The action that mends everything in a scope.</summary>
    public static async Task<CodeAction?> AllOf(AnalyzerCase project, CodeFixProvider provider, Document document, CodeAction action, Diagnostic diagnostic, FixAllScope scope = FixAllScope.Document)
    {
        var fixer = provider.GetFixAllProvider();
        Assert.True(fixer is not null, $"{provider.GetType().Name} has no FixAll.");
        return await fixer.GetFixAsync(new FixAllContext(document, provider, scope, action.EquivalenceKey, [diagnostic.Id], new Found(project, provider), default));
    }

    private static async Task<ImmutableArray<Diagnostic>> Fixable(AnalyzerCase project, CodeFixProvider provider, Document document)
    {
        var tree = await document.GetSyntaxTreeAsync();
        return [.. (await Fixable(project, provider, document.Project)).Where(each => each.Location.SourceTree == tree)];
    }

    private static async Task<IEnumerable<Diagnostic>> Fixable(AnalyzerCase project, CodeFixProvider provider, Microsoft.CodeAnalysis.Project opened) =>
        (await AnalyzerRun.Diagnose((CSharpCompilation)(await opened.GetCompilationAsync())!, project)).Where(each => provider.FixableDiagnosticIds.Contains(each.Id));

    /// <summary>Gives a FixAll the diagnostics of the case.</summary>
    private sealed class Found(AnalyzerCase project, CodeFixProvider provider) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await Fixable(project, provider, document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Microsoft.CodeAnalysis.Project opened, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Microsoft.CodeAnalysis.Project opened, CancellationToken cancellationToken) =>
            Fixable(project, provider, opened);
    }
}
