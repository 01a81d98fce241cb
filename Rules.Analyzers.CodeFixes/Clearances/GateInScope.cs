using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Finds a gate to ask: a local, parameter, field or property, the nearest first.</summary>
internal static class GateInScope
{
    /// <summary>The name of a gate that can be used at the scene; null where there is none.</summary>
    public static string? Find(Scene scene)
    {
        var position = scene.Node.SpanStart;
        var isStatic = scene.Model.GetEnclosingSymbol(position, scene.Cancellation) is { } function && IsStatic(function);
        return scene.Model.LookupSymbols(position)
            .Where(symbol => IsAt(symbol, position) && !(isStatic && symbol is IFieldSymbol or IPropertySymbol && !symbol.IsStatic))
            .Where(symbol => TypeOf(symbol) is { NullableAnnotation: not NullableAnnotation.Annotated } type && IsGate(type, scene))
            .OrderBy(Distance)
            .Select(symbol => symbol.Name)
            .FirstOrDefault();
    }

    // The parameter of a primary constructor comes last: a field that keeps it is there to be used in its place.
    private static int Distance(ISymbol symbol) => symbol switch
    {
        IFieldSymbol or IPropertySymbol => 1,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } when constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax) => 2,
        _ => 0,
    };

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static bool IsGate(ITypeSymbol type, Scene scene)
    {
        var gate = scene.Flow.Known.Gate;
        return SymbolEqualityComparer.Default.Equals(type, gate) ||
            (type.AllInterfaces.Contains(gate, SymbolEqualityComparer.Default) && (type.TypeKind == TypeKind.Interface || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, gate.ContainingAssembly)));
    }

    private static bool IsStatic(ISymbol function)
    {
        while (function.ContainingSymbol is IMethodSymbol outer)
            function = outer;
        return function.IsStatic;
    }

    // A local is in scope before it is declared, too, and cannot be used there.
    private static bool IsAt(ISymbol symbol, int position) =>
        symbol is not ILocalSymbol || symbol.DeclaringSyntaxReferences.All(reference => reference.Span.End <= position && reference.GetSyntax().FirstAncestorOrSelf<StatementSyntax>()?.Span.End <= position);
}
