using System.Collections.Immutable;
using ExportPolicy.Rules.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>A diagnostic in its document, and the trial of changes that may mend it.</summary>
internal sealed class Scene
{
    private static readonly string[] GeneratedNames = [".g.cs", ".g.i.cs", ".generated.cs", ".designer.cs"];

    private readonly SyntaxAnnotation _place;

    private Scene(Document document, SemanticModel model, Analyzers.Project project, Diagnostic diagnostic, SyntaxAnnotation place, CancellationToken cancellation)
    {
        Document = document;
        _place = place;
        Model = model;
        Diagnostic = diagnostic;
        Cancellation = cancellation;
        Flow = new FlowCompilation(project);
        Root = model.SyntaxTree.GetRoot(cancellation);
        Node = Root.GetAnnotatedNodes(place).First();
    }

    public Document Document { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public Diagnostic Diagnostic { get; }

    /// <summary>The code that the diagnostic points at.</summary>
    public SyntaxNode Node { get; }

    /// <summary>The member around it; the whole file where the code is a program without a Main or stands outside all members.</summary>
    public SyntaxNode Surroundings =>
        Node.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax)) ?? Root;

    /// <summary>What is reported in the document, and what is suppressed there.</summary>
    public ImmutableArray<Diagnostic> Before { get; private set; }

    /// <summary>What the analyzers know of the compilation.</summary>
    public FlowCompilation Flow { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The scene of a diagnostic; null where the document is generated, so that a change would not last, or does not reference the library.</summary>
    public static async Task<Scene?> OfAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root || IsGenerated(document, root))
            return null;
        var node = root.FindNode(diagnostic.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
        var place = new SyntaxAnnotation();
        var marked = document.WithSyntaxRoot(root.ReplaceNode(node, node.WithAdditionalAnnotations(place)));
        if (await marked.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model || Analyzers.Project.Of(model.Compilation, marked.Project.AnalyzerOptions) is not { } project)
            return null;
        var scene = new Scene(marked, model, project, diagnostic, place, cancellation);
        scene.Before = await Analysis.ReportedAsync(marked, cancellation).ConfigureAwait(false);
        return scene;
    }

    /// <summary>The code at the additional locations of the diagnostic: the checks, assignments or handlers that it blames.</summary>
    public IEnumerable<SyntaxNode> Blamed =>
        Diagnostic.AdditionalLocations.Where(location => location.SourceTree?.FilePath == Model.SyntaxTree.FilePath).Select(location => Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true));

    /// <summary>The document after a change, formatted as the rest of it.</summary>
    public Task<Document> ApplyAsync(Proposal proposal)
    {
        var editor = new SyntaxEditor(Root, Document.Project.Solution.Services);
        proposal.Edit(editor);
        return Layout.FormatAsync(Document.WithSyntaxRoot(editor.GetChangedRoot()), Root.GetText(), Cancellation);
    }

    /// <summary>Whether a changed document reports less, nothing more of any kind there or elsewhere, and nothing at the place.</summary>
    public async Task<bool> IsMendedAsync(Document changed, Proposal proposal)
    {
        var after = await Analysis.ReportedAsync(changed, Cancellation).ConfigureAwait(false);
        var place = (await changed.GetSyntaxRootAsync(Cancellation).ConfigureAwait(false))!.GetAnnotatedNodes(_place).FirstOrDefault();
        return Seen(after).Count() < Seen(Before).Count()
            && !after.Any(each => place is not null && Analysis.IsOurs(each) && Concerns(each.Location.SourceSpan, place.Span))
            && !BringsMore(Before, after)
            && !await BringsMoreElsewhereAsync(changed, proposal).ConfigureAwait(false);
    }

    // Where a clearance is forged, the call that gets it is to be mended as well.
    private bool Concerns(TextSpan error, TextSpan place) => error == place || (Diagnostic.Id == Descriptors.ForgedClearance.Id && error.Contains(place));

    private async Task<bool> BringsMoreElsewhereAsync(Document changed, Proposal proposal)
    {
        var linked = Document.GetLinkedDocumentIds();
        var text = await changed.GetTextAsync(Cancellation).ConfigureAwait(false);
        var solution = linked.Aggregate(changed.Project.Solution, (each, id) => each.WithDocumentText(id, text));
        foreach (var id in linked.Concat(await proposal.OthersAsync(Document, Cancellation).ConfigureAwait(false)))
        {
            var before = await Analysis.ReportedAsync(Document.Project.Solution.GetDocument(id)!, Cancellation).ConfigureAwait(false);
            if (BringsMore(before, await Analysis.ReportedAsync(solution.GetDocument(id)!, Cancellation).ConfigureAwait(false)))
                return true;
        }

        return false;
    }

    private static bool BringsMore(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after)
    {
        var known = Seen(before).Select(Content).ToList();
        return !Seen(after).All(each => known.Remove(Content(each)));
    }

    private static IEnumerable<Diagnostic> Seen(ImmutableArray<Diagnostic> reported) => reported.Where(each => !each.IsSuppressed);

    // What was not proven may be reported under another id of its range once something else is proven. Code that moves changes its space.
    private static (string Kind, string Code) Content(Diagnostic each) =>
        (Analysis.IsOurs(each) ? each.Id.Substring(0, 4) : each.Id, string.Concat(each.Location.SourceTree?.GetText().ToString(each.Location.SourceSpan).Where(letter => !char.IsWhiteSpace(letter)) ?? []));

    private static bool IsGenerated(Document document, SyntaxNode root) =>
        GeneratedNames.Any(end => document.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) ||
        root.GetLeadingTrivia().Any(each => each.ToString().Contains("<auto-generated"));
}
