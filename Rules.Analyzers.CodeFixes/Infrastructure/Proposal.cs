using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>A change that may mend what a diagnostic reports.</summary>
/// <param name="Title">What an editor shows.</param>
/// <param name="Edit">Makes the change. It keeps the nodes that it moves, for their annotations tell the trial where to look.</param>
internal sealed record Proposal(string Title, Action<SyntaxEditor> Edit)
{
    /// <summary>The name that other documents bear for which the change matters, too; empty for all of them, null for none.</summary>
    public string? SeenBy { get; init; }

    /// <summary>The other documents for which the change may matter: in its project and in those that reference it.</summary>
    public async Task<IEnumerable<DocumentId>> OthersAsync(Document document, CancellationToken cancellation)
    {
        var others = new List<DocumentId>();
        if (SeenBy is null)
            return others;
        var solution = document.Project.Solution;
        var projects = solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(document.Project.Id).Select(solution.GetProject).Prepend(document.Project);
        foreach (var other in projects.SelectMany(project => project!.Documents).Where(other => other.Id != document.Id))
        {
            if ((await other.GetTextAsync(cancellation).ConfigureAwait(false)).ToString().Contains(SeenBy))
                others.Add(other.Id);
        }

        return others;
    }
}
