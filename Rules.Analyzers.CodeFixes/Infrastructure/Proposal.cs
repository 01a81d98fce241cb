using Microsoft.CodeAnalysis.Editing;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>A change that may mend what a diagnostic reports.</summary>
/// <param name="Title">What an editor shows.</param>
/// <param name="Edit">Makes the change. It keeps the nodes that it moves, for their annotations tell the trial where to look.</param>
internal sealed record Proposal(string Title, Action<SyntaxEditor> Edit);
