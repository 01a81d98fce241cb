using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP2007: members through which a controlled member is reached, or a promise is trusted, without the contract.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedContractAnalyzer : ExportPolicyAnalyzer
{
    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.DroppedContract];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (!project.IsProduct)
            return;
        var members = project.Members;
        if (!members.HasContracts)
            return;
        registration.OnSymbol(context => Declared(context, members), SymbolKind.Method, SymbolKind.Property);
        registration.OnSymbol(context => Inherited(context, members), SymbolKind.NamedType);
    }

    private static void Declared(SymbolAnalysisContext context, ControlledMembers members)
    {
        var member = context.Symbol;
        if (!members.MayHaveContract(member))
            return;
        var own = members.DeclaredContractOf(member);
        if (member is not IMethodSymbol { AssociatedSymbol: IPropertySymbol })
        {
            Compare(context, member, own, Bases(member), members);
            if (Hidden(member, members) is { } hidden && Missing(members.ContractOf(hidden), own) is { } dropped)
                Report(context, member, $"hides {hidden.Name()} and drops its {dropped}", "repeat the contract, or give the member another name");
        }

        if (own.IsControlled && member is IMethodSymbol method && EntryPoint(method, context.Compilation) is { } entry)
            Report(context, member, $"is controlled and {entry}", "nobody there holds a clearance; check in its body and call a controlled member");
    }

    /// <summary>Interface members that a type implements by a member of its base, which knows nothing of the interface.</summary>
    private static void Inherited(SymbolAnalysisContext context, ControlledMembers members)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind == TypeKind.Interface || type.BaseType is not { SpecialType: SpecialType.None } parent)
            return;
        foreach (var each in type.AllInterfaces.Except(parent.AllInterfaces, SymbolEqualityComparer.Default).OfType<INamedTypeSymbol>())
        {
            foreach (var declared in each.GetMembers().Where(member => members.MayInherit(member.Name)))
            {
                if (declared is not (IMethodSymbol { AssociatedSymbol: null } or IPropertySymbol) || type.FindImplementationForInterfaceMember(declared) is not { } implementation ||
                    SymbolEqualityComparer.Default.Equals(implementation.ContainingType, type) || implementation.ContainingType.TypeKind == TypeKind.Interface)
                    continue;
                Compare(context, implementation, members.ContractOf(implementation), [declared], members);
            }
        }
    }

    private static void Compare(SymbolAnalysisContext context, ISymbol member, Contract own, IEnumerable<ISymbol> bases, ControlledMembers members)
    {
        foreach (var each in bases)
        {
            var inherited = members.ContractOf(each);
            if (inherited.IsNone && own.IsNone)
                continue;
            var relation = each.ContainingType.TypeKind == TypeKind.Interface ? "implements" : "overrides";
            if (Missing(inherited, own) is { } dropped)
                Report(context, member, $"{relation} {each.Name()} and drops its {dropped}", "repeat the contract here");
            else if (Widened(inherited, own) is { } added)
                Report(context, member, $"{relation} {each.Name()}, which asks for no {added}", "callers reach it there without a clearance; put the contract on that member, or do not implement it by a controlled one");
            else
                continue;
            return;
        }
    }

    /// <summary>What a base promises or asks that the member does not.</summary>
    private static string? Missing(Contract inherited, Contract own)
    {
        if (inherited.IsControlled && !own.IsControlled)
            return inherited.ClearanceInputs.IsEmpty ? "[RequiresClearance]" : "[ClearanceFor]";
        if (Lacks(inherited.ClearanceInputs, own.ClearanceInputs) ||
            Lacks(inherited.ClearanceOutputs, own.ClearanceOutputs) ||
            inherited.ReturnsClearanceFor is { } returned && returned.Ordinal != own.ReturnsClearanceFor?.Ordinal ||
            inherited.ClearanceForProperty is { } property && property.Name != own.ClearanceForProperty?.Name)
            return "[ClearanceFor]";
        if (Lacks(inherited.Transfers, own.Transfers))
            return "[RequiresClearance]";
        if (Lacks(inherited.EnsuresCleared, own.EnsuresCleared))
            return "[EnsuresCleared]";
        return Lacks(inherited.EnsuresClearedWhenTrue, own.EnsuresClearedWhenTrue) ? "[EnsuresClearedWhenTrue]" : null;
    }

    /// <summary>What the member asks of callers that those of its base are not asked.</summary>
    private static string? Widened(Contract inherited, Contract own)
    {
        if (own.IsControlled && !inherited.IsControlled)
            return "clearance";
        return own.IsControlled && Lacks(own.Transfers, inherited.Transfers) ? "clearance for all of its transfers" : null;
    }

    // Parameters correspond by position: their names may differ.
    private static bool Lacks(IEnumerable<IParameterSymbol> wanted, IEnumerable<IParameterSymbol> present) =>
        wanted.Select(each => each.Ordinal).Except(present.Select(each => each.Ordinal)).Any();

    // A clearance for another transfer than the base says is none for whoever calls the base.
    private static bool Lacks(IEnumerable<ClearanceTie> wanted, IEnumerable<ClearanceTie> present) =>
        wanted.Select(Ordinals).Except(present.Select(Ordinals)).Any();

    private static (int Clearance, int Transfer) Ordinals(ClearanceTie tie) => (tie.Clearance.Ordinal, tie.Transfer.Ordinal);

    private static IEnumerable<ISymbol> Bases(ISymbol member)
    {
        ISymbol? overridden = member switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            _ => null,
        };
        if (overridden is not null)
            yield return overridden;
        foreach (var declared in Interfaces.ImplementedBy(member))
            yield return declared;
    }

    /// <summary>The contracted member of a base that the member takes the place of without overriding it.</summary>
    private static ISymbol? Hidden(ISymbol member, ControlledMembers members)
    {
        if (member.IsOverride || member.ContainingType is not { } type || !member.CanBeReferencedByName)
            return null;
        var bases = type.TypeKind == TypeKind.Interface ? type.AllInterfaces : Ancestors(type);
        return bases.SelectMany(each => each.GetMembers(member.Name)).FirstOrDefault(each =>
            each.Kind == member.Kind && each.DeclaredAccessibility != Accessibility.Private && Same(each, member) && !members.ContractOf(each).IsNone);
    }

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol type)
    {
        for (var each = type.BaseType; each is not null; each = each.BaseType)
            yield return each;
    }

    private static bool Same(ISymbol one, ISymbol other) =>
        Parameters(one).Select(parameter => parameter.Type).SequenceEqual(Parameters(other).Select(parameter => parameter.Type), SymbolEqualityComparer.Default);

    private static ImmutableArray<IParameterSymbol> Parameters(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private static string? EntryPoint(IMethodSymbol method, Compilation compilation)
    {
        if (method.MethodKind is MethodKind.StaticConstructor or MethodKind.Destructor)
            return "runs without being called";
        if (SymbolEqualityComparer.Default.Equals(compilation.GetEntryPoint(CancellationToken.None), method))
            return "starts the program";
        if (Endpoints.IsOne(method))
            return "is called from outside";
        return method.Parameters.Length == 2 && method.Parameters[0].Type.SpecialType == SpecialType.System_Object && method.Parameters[1].Type.Is("System.EventArgs")
            ? "has the shape of an event handler" : null;
    }

    private static void Report(SymbolAnalysisContext context, ISymbol member, string what, string advice)
    {
        // What a base implements for the type is reported at the type: that is where the two meet.
        var at = context.Symbol.Locations.FirstOrDefault() ?? Location.None;
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.DroppedContract, at, member.Name(), what, advice));
    }
}
