using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>What one run of the analysis works with.</summary>
/// <param name="Compilation">What is known of the compilation.</param>
/// <param name="Values">The values; bodies inside one another share them.</param>
/// <param name="Active">The methods whose summaries are being made, to see recursion.</param>
/// <param name="FollowExceptions">Whether handlers of exceptions are entered; without, the explanation sees what a handler spoils.</param>
/// <param name="Cancellation">Stops the run.</param>
internal sealed record FlowOptions(
    FlowCompilation Compilation,
    ValueTable Values,
    ImmutableHashSet<IMethodSymbol> Active,
    bool FollowExceptions,
    CancellationToken Cancellation);
