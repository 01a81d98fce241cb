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
    private const string Compiler = "CS";

    private readonly SyntaxAnnotation _place;
    private readonly SyntaxAnnotation _surroundings;

    private Scene(Document document, SemanticModel model, KnownSymbols known, Diagnostic diagnostic, SyntaxAnnotation place, SyntaxAnnotation surroundings, CancellationToken cancellation)
    {
        Document = document;
        _place = place;
        _surroundings = surroundings;
        Model = model;
        Diagnostic = diagnostic;
        Cancellation = cancellation;
        var project = new Analyzers.Project(model.Compilation, document.Project.AnalyzerOptions, known);
        Flow = new FlowCompilation(project, new ControlledMembers(project));
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
    public SyntaxNode Surroundings => Root.GetAnnotatedNodes(_surroundings).First();

    /// <summary>The errors in it, those that are suppressed too.</summary>
    public ImmutableArray<Diagnostic> Before { get; private set; }

    /// <summary>What the analyzers know of the compilation.</summary>
    public FlowCompilation Flow { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The scene of a diagnostic; null where the document does not reference the library.</summary>
    public static async Task<Scene?> OfAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            return null;
        var node = root.FindNode(diagnostic.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
        var member = SurroundingsOf(node);
        var (place, surroundings) = (new SyntaxAnnotation(), new SyntaxAnnotation());
        var marked = document.WithSyntaxRoot(root.ReplaceNodes([node, member], (original, current) =>
        {
            current = original == node ? current.WithAdditionalAnnotations(place) : current;
            return original == member ? current.WithAdditionalAnnotations(surroundings) : current;
        }));
        if (await marked.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model || KnownSymbols.Find(model.Compilation) is not { } known)
            return null;
        var scene = new Scene(marked, model, known, diagnostic, place, surroundings, cancellation);
        scene.Before = await scene.ErrorsAsync(marked).ConfigureAwait(false);
        return scene;
    }

    /// <summary>The code at the additional locations of the diagnostic: the checks, assignments or handlers that it blames.</summary>
    public IEnumerable<SyntaxNode> Blamed =>
        Diagnostic.AdditionalLocations.Where(location => location.SourceTree?.FilePath == Model.SyntaxTree.FilePath).Select(location => Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true));

    /// <summary>The document after a change.</summary>
    public Document Apply(Proposal proposal)
    {
        var editor = new SyntaxEditor(Root, Document.Project.Solution.Services);
        proposal.Edit(editor);
        return Document.WithSyntaxRoot(editor.GetChangedRoot());
    }

    /// <summary>Whether a changed document reports less in the member around, nothing more of any kind there, and nothing at the place.</summary>
    public async Task<bool> IsMendedAsync(Document changed)
    {
        var after = await ErrorsAsync(changed).ConfigureAwait(false);
        var place = (await changed.GetSyntaxRootAsync(Cancellation).ConfigureAwait(false))!.GetAnnotatedNodes(_place).FirstOrDefault();
        return after.Length < Before.Length
            && !after.Any(each => place is not null && Kind(each) != Compiler && Concerns(each.Location.SourceSpan, place.Span))
            && after.GroupBy(Kind).All(kind => kind.Count() <= Before.Count(each => Kind(each) == kind.Key));
    }

    // Where a clearance is forged, the call that gets it is to be mended as well.
    private bool Concerns(TextSpan error, TextSpan place) => error == place || (Diagnostic.Id == Descriptors.ForgedClearance.Id && error.Contains(place));

    // What was not proven may be reported under another id of its range once something else is proven.
    private static string Kind(Diagnostic error) => error.Id.StartsWith("EXP", StringComparison.Ordinal) ? error.Id.Substring(0, 4) : Compiler;

    private async Task<ImmutableArray<Diagnostic>> ErrorsAsync(Document document)
    {
        var root = (await document.GetSyntaxRootAsync(Cancellation).ConfigureAwait(false))!;
        return await Analysis.ErrorsAsync(document, root.GetAnnotatedNodes(_surroundings).First().FullSpan, Cancellation).ConfigureAwait(false);
    }

    // The statements of a program without a Main are one member.
    private static SyntaxNode SurroundingsOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax)) ?? node.SyntaxTree.GetRoot();
}
