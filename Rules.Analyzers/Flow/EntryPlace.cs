using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>The place that keeps the value with which a variable began, whatever is assigned to it later.</summary>
internal sealed record EntryPlace(ISymbol Symbol);
