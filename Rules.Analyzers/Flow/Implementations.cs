using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>Where a call may end up that is dispatched when it runs: the overrides and implementations in this compilation.</summary>
internal sealed class Implementations(Compilation compilation)
{
    private readonly Lazy<ILookup<ISymbol, IMethodSymbol>> _found = new(() => Find(compilation));

    /// <summary>What overrides or implements a method of this compilation.</summary>
    public IEnumerable<IMethodSymbol> Of(IMethodSymbol method) =>
        OwnTypes.IsInSource(method) && (method.IsAbstract || method.IsVirtual || method.IsOverride) ? _found.Value[method.OriginalDefinition] : [];

    private static ILookup<ISymbol, IMethodSymbol> Find(Compilation compilation) =>
        compilation.Assembly.GlobalNamespace.AllTypes().Where(type => type.TypeKind is TypeKind.Class or TypeKind.Struct)
            .SelectMany(type => Overrides(type).Concat(Implemented(type)))
            .ToLookup(pair => pair.Of, pair => pair.By, SymbolEqualityComparer.Default);

    private static IEnumerable<(ISymbol Of, IMethodSymbol By)> Overrides(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(method => method.OverriddenMethod is not null).Select(method => ((ISymbol)method.OverriddenMethod!.OriginalDefinition, method));

    private static IEnumerable<(ISymbol Of, IMethodSymbol By)> Implemented(INamedTypeSymbol type) =>
        from contract in type.AllInterfaces
        where OwnTypes.IsInSource(contract)
        from method in contract.GetMembers().OfType<IMethodSymbol>()
        let implementation = type.FindImplementationForInterfaceMember(method) as IMethodSymbol
        where implementation is not null
        select ((ISymbol)method.OriginalDefinition, implementation.OriginalDefinition);
}
