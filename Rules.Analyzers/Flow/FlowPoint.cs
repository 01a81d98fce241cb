using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>A block of the graph, and where its <c>finally</c> goes on to: each way through a <c>finally</c> is followed on its own, so that what was proven on one is not lost to another.</summary>
internal sealed record FlowPoint(BasicBlock Block, Continuation? After);

/// <summary>What a <c>finally</c> goes on with.</summary>
/// <param name="Branch">The branch that it interrupts; null while an exception is on its way out.</param>
/// <param name="Index">Which of the branch's <c>finally</c> blocks runs.</param>
/// <param name="Outer">The same for a <c>finally</c> around.</param>
internal sealed record Continuation(ControlFlowBranch? Branch, int Index, Continuation? Outer);
