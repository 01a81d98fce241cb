using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>What all fixes share: each is tried out before it is offered, so that none is offered that does not compile or leaves the diagnostic in place.</summary>
public abstract class GuardedFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => OneAfterAnother.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is var (title, result))
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(result), GetType().Name), diagnostic);
        }
    }

    /// <summary>The first proposal that passes its trial, with the document that it leads to; null where none does.</summary>
    internal async Task<(string Title, Document Result)?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await Scene.OfAsync(document, diagnostic, cancellation).ConfigureAwait(false) is not { } scene)
            return null;
        foreach (var proposal in Propose(scene))
        {
            var result = await scene.ApplyAsync(proposal).ConfigureAwait(false);
            if (await scene.IsMendedAsync(result, proposal).ConfigureAwait(false))
                return (proposal.Title, result);
        }

        return null;
    }

    /// <summary>Ways to mend what a diagnostic reports, the best first. One is made only when those before it have failed.</summary>
    private protected abstract IEnumerable<Proposal> Propose(Scene scene);
}
