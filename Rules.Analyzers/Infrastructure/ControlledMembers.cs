using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Answers for the members of one compilation what their contracts are: declared, listed, or inherited by overriding and implementing.</summary>
internal sealed class ControlledMembers
{
    private readonly KnownSymbols _known;
    private readonly ControlledMemberList _list;
    private readonly TransferMappings _mappings;
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _referenced;
    private readonly Lazy<ILookup<string, Contract>> _declared;
    private readonly Lazy<HashSet<string>> _controlledNames;
    private readonly Lazy<bool> _areNamesWritten;
    private readonly Lazy<bool> _hasContracts;
    private readonly ContractText _text;
    private readonly ConcurrentDictionary<SyntaxTree, bool> _mayReach = new();
    private readonly ConcurrentDictionary<ISymbol, Contract> _contracts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<ISymbol>> _interfaceMembers = new(SymbolEqualityComparer.Default);

    public ControlledMembers(Project project)
    {
        _known = project.Known;
        _text = project.Text;
        _list = new ControlledMemberList(project);
        _mappings = new TransferMappings(project.Compilation, project.Known, _text);
        _referenced = new Lazy<ImmutableArray<INamedTypeSymbol>>(() => [.. project.Compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => _known.MayAnnotate(assembly) && !SymbolEqualityComparer.Default.Equals(assembly, _known.Library))
            .SelectMany(assembly => assembly.GlobalNamespace.AllTypes())]);
        _declared = new Lazy<ILookup<string, Contract>>(() => FindDeclared(project.Compilation));
        _controlledNames = new Lazy<HashSet<string>>(() => [.. _declared.Value.Where(contracts => contracts.Any(contract => contract.IsControlled)).Select(contracts => contracts.Key)]);
        _areNamesWritten = new Lazy<bool>(() => _controlledNames.Value.All(ContractText.IsWritten));
        _hasContracts = new Lazy<bool>(() => project.Compilation.SyntaxTrees.Any(_text.MayDeclare) || _declared.Value.Count > 0);
    }

    /// <summary>The lines of ExportControlledMembers.txt that name nothing.</summary>
    public ImmutableArray<UnresolvedLine> Unresolved => _list.Unresolved;

    /// <summary>The contract of a method, constructor, accessor, local function or property; <see cref="Contract.None"/> for most.</summary>
    public Contract ContractOf(ISymbol member) => member switch
    {
        IMethodSymbol { ReducedFrom: not null } reduced => ContractOf(reduced.GetConstructedReducedFrom() ?? reduced.ReducedFrom),
        IMethodSymbol or IPropertySymbol => _contracts.GetOrAdd(member, Find),
        _ => Contract.None,
    };

    /// <summary>What the member itself says, inheritance aside.</summary>
    public Contract DeclaredContractOf(ISymbol member)
    {
        var definition = member.OriginalDefinition;
        var listed = _list.Contains(definition) || definition is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } && _list.Contains(property);
        var annotated = _known.MayAnnotate(definition.ContainingAssembly) && _text.MayDeclare(definition);
        if (!listed && !annotated)
            return Contract.None;
        return new DeclaredContract(_known, definition, IsTransferLike).Read(listed, annotated);
    }

    /// <summary>The members that a member overrides or implements and that have a contract of their own or inherit one.</summary>
    public IEnumerable<ISymbol> ContractedBasesOf(ISymbol member)
    {
        ISymbol? overridden = member switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            _ => null,
        };
        if (overridden is not null && !ContractOf(overridden).IsNone)
            yield return overridden;
        if (member.ContainingType is not { } type || !ContractedInterfaceMembersOf(type).Any())
            yield break;
        foreach (var declared in Interfaces.ImplementedBy(member))
        {
            if (!ContractOf(declared).IsNone)
                yield return declared;
        }
    }

    /// <summary>The contracted members of the interfaces that a type implements, itself aside.</summary>
    public IEnumerable<ISymbol> ContractedInterfaceMembersOf(INamedTypeSymbol type) =>
        type.AllInterfaces.IsEmpty ? [] : type.AllInterfaces.SelectMany(each => _interfaceMembers.GetOrAdd(each, FindContractedMembers));

    /// <summary>Whether the project or its references may have any contract at all.</summary>
    public bool HasContracts => _hasContracts.Value;

    /// <summary>Whether some controlled member of the project or its references bears the name: all that is known of a call by name.</summary>
    public bool IsControlledName(string name) => _controlledNames.Value.Contains(name);

    /// <summary>Whether the declaration of a member may put a contract or a mapping on it.</summary>
    public bool MayDeclare(ISymbol member) => _text.MayDeclare(member);

    /// <summary>Whether a member may have a contract, of its own or inherited: who inherits one bears the name of the member that declares it.</summary>
    public bool MayHaveContract(ISymbol member) =>
        MayDeclare(member) || MayInherit(member.Name) || member is IMethodSymbol { AssociatedSymbol: { } associated } && MayInherit(associated.Name);

    /// <summary>Whether a member of that name may inherit a contract.</summary>
    public bool MayInherit(string name) => _declared.Value.Contains(name.Substring(name.LastIndexOf('.') + 1));

    /// <summary>Whether a body of the owner, or a private member that it calls, may reach a controlled member: their files name one.</summary>
    public bool MayReach(ISymbol owner)
    {
        var outermost = owner;
        for (var each = owner.ContainingType; each is not null; each = each.ContainingType)
            outermost = each;
        foreach (var reference in outermost.DeclaringSyntaxReferences)
        {
            if (_mayReach.GetOrAdd(reference.SyntaxTree, MayReach))
                return true;
        }

        return outermost.DeclaringSyntaxReferences.IsEmpty;
    }

    /// <summary>Whether a clearance can be held for a value of the type: a transfer, or a type that maps to one.</summary>
    public bool IsTransferLike(ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type, _known.Transfer) || MappingOf(type) is not null;

    /// <summary>The [TransferOf] member that maps values of the type to their transfers.</summary>
    public ISymbol? MappingOf(ITypeSymbol type) => _mappings.Of(type);

    /// <summary>All of them, where there are several; only the first one counts.</summary>
    public ImmutableArray<ISymbol> MappingsOf(ITypeSymbol type) => _mappings.All(type);

    /// <summary>Whether a member is a [TransferOf] mapping, or overrides or implements one.</summary>
    public bool IsMapping(ISymbol member) => _mappings.IsMapping(member);

    /// <summary>Whether a member is the mapping of a type, not one beside it.</summary>
    public bool IsMapping(ISymbol member, ITypeSymbol? type) => type is not null && _mappings.IsMapping(member, type);

    private Contract Find(ISymbol member)
    {
        if (!MayHaveContract(member))
            return Contract.None;
        if (!SymbolEqualityComparer.Default.Equals(member, member.OriginalDefinition))
            return Contract.Join([ContractOf(member.OriginalDefinition)], ParametersOf(member));
        var inherited = ContractedBasesOf(member).Select(ContractOf);
        return Contract.Join([DeclaredContractOf(member), .. inherited], ParametersOf(member));
    }

    private ImmutableArray<ISymbol> FindContractedMembers(INamedTypeSymbol type) =>
        _known.MayAnnotate(type.ContainingAssembly) || _list.Concerns(type)
            ? [.. type.GetMembers().Where(member => !ContractOf(member).IsNone)]
            : [];

    /// <summary>The contracts that members declare themselves, by the names of the members.</summary>
    private ILookup<string, Contract> FindDeclared(Compilation compilation)
    {
        var types = compilation.SyntaxTrees.Any(_text.MayDeclare) ? compilation.Assembly.GlobalNamespace.AllTypes().Where(_text.MayDeclare) : [];
        return _referenced.Value.Concat(types).SelectMany(type => type.GetMembers()).Concat(_list.Members)
            .Select(member => (member.Name, Contract: DeclaredContractOf(member)))
            .Where(pair => !pair.Contract.IsNone)
            .ToLookup(pair => pair.Name, pair => pair.Contract);
    }

    // A local function may be controlled, and bears a name that no member has.
    private bool MayReach(SyntaxTree tree) =>
        _text.MayDeclare(tree) || !_areNamesWritten.Value || _text.MentionsAny(tree, _controlledNames.Value);

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };
}
