using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>The [TransferOf] members that tie the application's own types to their transfers.</summary>
internal sealed class TransferMappings(Compilation compilation, KnownSymbols known, ContractText text)
{
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ISymbol>> _mappings = new(SymbolEqualityComparer.Default);
    private readonly Lazy<ILookup<ITypeSymbol, ISymbol>> _static = new(() => FindStatic(compilation, known, text));

    /// <summary>The mapping of a type: its own member, an inherited one, or a static method that takes it.</summary>
    public ISymbol? Of(ITypeSymbol type) => All(type).FirstOrDefault();

    /// <summary>All mappings of a type, the one that counts first. What overrides or implements another is the same mapping.</summary>
    public ImmutableArray<ISymbol> All(ITypeSymbol type) => _mappings.GetOrAdd(type, Find);

    /// <summary>Whether a member is a mapping of some type, or overrides or implements one.</summary>
    public bool IsMapping(ISymbol member) =>
        Has(member) ||
        member is IMethodSymbol { OverriddenMethod: { } method } && IsMapping(method) ||
        member is IPropertySymbol { OverriddenProperty: { } property } && IsMapping(property) ||
        Interfaces.ImplementedBy(member).Any(Has);

    /// <summary>Whether a member is the mapping of a type. Where there are several, only the first one ties: with any of them a value could be checked as one thing and leave as another.</summary>
    public bool IsMapping(ISymbol member, ITypeSymbol type) => IsMapping(member) && type switch
    {
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(each => IsMapping(member, each)),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsMapping(member, nullable.TypeArguments[0]),
        _ => Of(type) is { } mapping && SymbolEqualityComparer.Default.Equals(Root(mapping, type), Root(member, type)),
    };

    /// <summary>The type that a mapping is written for.</summary>
    public static ITypeSymbol? SourceOf(ISymbol member)
    {
        var parameters = member switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol { IsIndexer: false } => [],
            _ => default,
        };
        if (parameters.IsDefault)
            return null;
        if (ExtensionBlocks.ReceiverOf(member.ContainingType) is { } receiver)
            return parameters.IsEmpty ? receiver.Type : null;
        var isFree = member.IsStatic || member is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction };
        return isFree ? parameters.Length == 1 ? parameters[0].Type : null : member.ContainingType;
    }

    private ImmutableArray<ISymbol> Find(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return All(nullable.TypeArguments[0]);
        if (type is ITypeParameterSymbol parameter)
            return [.. parameter.ConstraintTypes.SelectMany(each => All(each)).Distinct(SymbolEqualityComparer.Default).OfType<ISymbol>()];

        var bases = new List<ITypeSymbol>();
        for (var each = type; each is not null; each = each.BaseType)
            bases.Add(each);
        bases.AddRange(type.AllInterfaces);
        return [.. bases.SelectMany(Declared).Concat(bases.SelectMany(Free)).GroupBy(mapping => Root(mapping, type), SymbolEqualityComparer.Default).Select(same => same.First())];
    }

    private IEnumerable<ISymbol> Declared(ITypeSymbol type) =>
        known.MayAnnotate(type.ContainingAssembly) && ExtensionBlocks.ReceiverOf(type as INamedTypeSymbol) is null ? type.GetMembers().Where(member => !member.IsStatic && Has(member)) : [];

    // Of a generic type: for that very one, or for all of them.
    private IEnumerable<ISymbol> Free(ITypeSymbol type) =>
        from mapping in _static.Value[type.OriginalDefinition]
        let source = (INamedTypeSymbol)SourceOf(mapping)!
        where SymbolEqualityComparer.Default.Equals(source, type) || source.TypeArguments.Any(argument => argument is ITypeParameterSymbol)
        select mapping;

    private bool Has(ISymbol member) =>
        member is IMethodSymbol or IPropertySymbol && known.MayAnnotate(member.ContainingAssembly) && member.Has(known.TransferOf);

    private static ISymbol Root(ISymbol member, ITypeSymbol type)
    {
        if (member.ContainingType?.TypeKind == TypeKind.Interface && type.FindImplementationForInterfaceMember(member) is { } implementation)
            member = implementation;
        while (((member as IMethodSymbol)?.OverriddenMethod ?? (ISymbol?)(member as IPropertySymbol)?.OverriddenProperty) is { } overridden)
            member = overridden;
        member = ((member as IMethodSymbol)?.ReducedFrom ?? member).OriginalDefinition;
        return BlockMember(member) ?? member;
    }

    // The extension member of which the compiler makes a static method, attributes and all.
    private static ISymbol? BlockMember(ISymbol member) => member is IMethodSymbol { IsStatic: true, Parameters: { Length: 1 } parameters }
        ? member.ContainingType.GetTypeMembers().Where(block => SymbolEqualityComparer.Default.Equals(ExtensionBlocks.ReceiverOf(block)?.Type.OriginalDefinition, parameters[0].Type.OriginalDefinition)).SelectMany(block => block.GetMembers(member.Name)).FirstOrDefault()
        : null;

    // By the type that a static method or an extension member maps, from its signature first: most members are no mapping.
    private static ILookup<ITypeSymbol, ISymbol> FindStatic(Compilation compilation, KnownSymbols known, ContractText text) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Add(compilation.Assembly).Where(known.MayAnnotate)
            .SelectMany(assembly => assembly.GlobalNamespace.AllTypes()).Where(text.MayDeclare).SelectMany(type => type.GetMembers())
            .Where(member => member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } && (member.IsStatic || ExtensionBlocks.ReceiverOf(member.ContainingType) is not null) && SourceOf(member) is INamedTypeSymbol && member.Has(known.TransferOf) && BlockMember(member) is null)
            .ToLookup<ISymbol, ITypeSymbol>(member => SourceOf(member)!.OriginalDefinition, SymbolEqualityComparer.Default);
}
