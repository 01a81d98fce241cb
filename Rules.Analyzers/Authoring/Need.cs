using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>What an operation needs in order not to throw.</summary>
/// <param name="Subject">What it is asked of.</param>
/// <param name="Failure">When it throws, in words.</param>
/// <param name="Guard">The question to ask before, as code; null where there are many.</param>
internal sealed record Need(SyntaxNode Subject, string Failure, string? Guard);
