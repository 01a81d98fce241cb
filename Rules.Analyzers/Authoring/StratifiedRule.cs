using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>A rule with its priority and the types of the facts that it inserts.</summary>
internal sealed record StratifiedRule(INamedTypeSymbol Type, int Priority, ImmutableArray<ITypeSymbol> Inserts);
