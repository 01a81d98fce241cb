using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Takes an attribute away that the built-in engine refuses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = RemoveRepeatabilityFix.Title), Shared]
public sealed class RemoveRepeatabilityFix : GuardedFix
{
    internal const string Title = "Remove [Repeatability]";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.OutsideSubset.Id];

    private protected override IEnumerable<Proposal> Propose(Scene scene)
    {
        if (scene.Node is AttributeSyntax attribute)
            yield return new Proposal(Title, editor => AttributeEdits.Remove(editor, attribute));
    }
}
