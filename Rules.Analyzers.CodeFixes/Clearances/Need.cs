using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>What a call of a controlled member needs: that an item is permitted, and perhaps a clearance for it as an argument.</summary>
/// <param name="Parameter">The parameter that takes the item.</param>
/// <param name="Item">The transfer that is passed, or the application's own item that maps to one.</param>
/// <param name="Mapping">The [TransferOf] member of such an item; null for a transfer.</param>
/// <param name="Clearance">What is passed for the clearance, where the member takes one.</param>
internal sealed record Need(IParameterSymbol Parameter, ExpressionSyntax Item, ISymbol? Mapping, ExpressionSyntax? Clearance);
