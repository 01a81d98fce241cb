using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>Applies code fixes to cases: in a workspace, as an editor does.</summary>
internal static class CodeFixRun
{
    public static async Task Verify(AnalyzerCase project, CodeFixProvider provider, string markup, string? title, bool all)
    {
        await project.Verify();
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, project);
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
        var offered = await Offered(project, provider, Open(workspace, project));
        Assert.DoesNotContain(offered.Select(each => each.Action).Where(each => Fits(each, title)), _ => true);
    }

    private static bool Fits(CodeAction? action, string? title) => action is not null && (title is null || action.Title.Contains(title, StringComparison.Ordinal));

    private static Document Open(AdhocWorkspace workspace, AnalyzerCase project)
    {
        var compilation = project.Compilation();
        var opened = workspace.CurrentSolution
            .AddProject(project.Name, project.Name, LanguageNames.CSharp)
            .WithParseOptions(AnalyzerRun.ParseOptions(project))
            .WithCompilationOptions(compilation.Options)
            .WithMetadataReferences(compilation.References);
        foreach (var tree in compilation.SyntaxTrees)
            opened = opened.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project;
        foreach (var (path, text) in project.AdditionalFiles)
            opened = opened.AddAdditionalDocument(path, SourceText.From(text), filePath: path).Project;
        return opened.Documents.First();
    }

    private static async Task<List<(CodeAction Action, Diagnostic Diagnostic)>> Offered(AnalyzerCase project, CodeFixProvider provider, Document document)
    {
        var offered = new List<(CodeAction, Diagnostic)>();
        foreach (var diagnostic in await Fixable(project, provider, document))
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add((action, diagnostic)), default));
        return offered;
    }

    private static async Task<ImmutableArray<Diagnostic>> Fixable(AnalyzerCase project, CodeFixProvider provider, Document document)
    {
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync())!;
        var tree = await document.GetSyntaxTreeAsync();
        return [.. (await AnalyzerRun.Diagnose(compilation, project))
            .Where(each => provider.FixableDiagnosticIds.Contains(each.Id) && each.Location.SourceTree == tree)];
    }

    private static async Task<CodeAction?> AllOf(AnalyzerCase project, CodeFixProvider provider, Document document, CodeAction action, Diagnostic diagnostic)
    {
        var fixer = provider.GetFixAllProvider();
        Assert.True(fixer is not null, $"{provider.GetType().Name} has no FixAll.");
        var context = new FixAllContext(
            document, provider, FixAllScope.Document, action.EquivalenceKey, [diagnostic.Id], new Found(project, provider), default);
        return await fixer.GetFixAsync(context);
    }

    /// <summary>Gives a FixAll the diagnostics of the case.</summary>
    private sealed class Found(AnalyzerCase project, CodeFixProvider provider) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await Fixable(project, provider, document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) =>
            GetProjectDiagnosticsAsync(project, cancellationToken);
    }
}
