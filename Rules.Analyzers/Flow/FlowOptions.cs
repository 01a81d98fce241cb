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
    CancellationToken Cancellation)
{
    /// <summary>The same for a run that enters no handler of exceptions.</summary>
    public FlowOptions WithoutHandlers() => this with { Values = new ValueTable(), FollowExceptions = false, Read = new(SymbolEqualityComparer.Default), Effort = new() };

    /// <summary>What may be spent on this member and the functions inside it.</summary>
    public Effort Effort { get; init; } = new();

    /// <summary>The helpers that have been read on the way, so that each is read once however often it is called.</summary>
    public Dictionary<IMethodSymbol, Helper?> Read { get; init; } = new(SymbolEqualityComparer.Default);

    /// <summary>The methods at which a recursion was cut short since this run began.</summary>
    public HashSet<IMethodSymbol> Cuts { get; init; } = new(SymbolEqualityComparer.Default);
}
