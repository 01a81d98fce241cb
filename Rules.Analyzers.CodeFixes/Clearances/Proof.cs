using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Decisions on all that a call needs, and what must be written so that they are there.</summary>
/// <param name="Decisions">An expression for the decision on each need, in their order.</param>
/// <param name="Names">New names for what else is to be written.</param>
internal sealed record Proof(IReadOnlyList<ExpressionSyntax> Decisions, FreshNames Names)
{
    /// <summary>Statements that must come right before the call.</summary>
    public IReadOnlyList<StatementSyntax> Before { get; init; } = [];

    /// <summary>Changes elsewhere and in the arguments of the call.</summary>
    public Action<SyntaxEditor> Prepare { get; init; } = _ => { };

    /// <summary>The statement whose decision nobody looks at, where that is the one.</summary>
    public EarlierCheck? Unused { get; init; }
}
