using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>The [TransferOf] members that tie the application's own types to their transfers.</summary>
internal sealed class TransferMappings(Compilation compilation, KnownSymbols known, ContractText text)
{
    private readonly ConcurrentDictionary<ITypeSymbol, ISymbol?> _mappings = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Dictionary<ITypeSymbol, ISymbol>> _static = new(() => FindStatic(compilation, known, text));

    /// <summary>The mapping of a type: its own member, an inherited one, or a static method that takes it.</summary>
    public ISymbol? Of(ITypeSymbol type) => _mappings.GetOrAdd(type, Find);

    public bool IsMapping(ISymbol member) =>
        Has(member) ||
        member is IMethodSymbol { OverriddenMethod: { } method } && IsMapping(method) ||
        member is IPropertySymbol { OverriddenProperty: { } property } && IsMapping(property) ||
        Interfaces.ImplementedBy(member).Any(Has);

    private ISymbol? Find(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Of(nullable.TypeArguments[0]);
        if (type is ITypeParameterSymbol parameter)
            return parameter.ConstraintTypes.Select(Of).FirstOrDefault(mapping => mapping is not null);

        var bases = new List<ITypeSymbol>();
        for (var each = type; each is not null; each = each.BaseType)
            bases.Add(each);
        bases.AddRange(type.AllInterfaces);
        return bases.Select(Declared).FirstOrDefault(mapping => mapping is not null)
            ?? bases.Select(each => _static.Value.TryGetValue(each.OriginalDefinition, out var mapping) ? mapping : null).FirstOrDefault(mapping => mapping is not null);
    }

    private ISymbol? Declared(ITypeSymbol type) =>
        known.MayAnnotate(type.ContainingAssembly) ? type.GetMembers().FirstOrDefault(member => !member.IsStatic && Has(member)) : null;

    private bool Has(ISymbol member) =>
        member is IMethodSymbol or IPropertySymbol && known.MayAnnotate(member.ContainingAssembly) && member.Has(known.TransferOf);

    private static Dictionary<ITypeSymbol, ISymbol> FindStatic(Compilation compilation, KnownSymbols known, ContractText text)
    {
        var found = new Dictionary<ITypeSymbol, ISymbol>(SymbolEqualityComparer.Default);
        foreach (var member in compilation.SourceModule.ReferencedAssemblySymbols.Add(compilation.Assembly).Where(known.MayAnnotate)
            .SelectMany(assembly => assembly.GlobalNamespace.AllTypes()).Where(text.MayDeclare).SelectMany(type => type.GetMembers()))
        {
            if (SourceOf(member) is { } type && member.Has(known.TransferOf) && !found.ContainsKey(type))
                found.Add(type, member);
        }

        return found;

        // The type that a static method or an extension member maps, from its signature alone: most members are none.
        ITypeSymbol? SourceOf(ISymbol member)
        {
            var parameters = member switch
            {
                IMethodSymbol { MethodKind: MethodKind.Ordinary } method => method.Parameters,
                IPropertySymbol { IsIndexer: false } => [],
                _ => default,
            };
            if (parameters.IsDefault)
                return null;
            if (ExtensionBlocks.ReceiverOf(member.ContainingType) is { } receiver)
                return parameters.IsEmpty ? receiver.Type.OriginalDefinition : null;
            return member.IsStatic && parameters.Length == 1 ? parameters[0].Type.OriginalDefinition : null;
        }
    }
}
