using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>What a member asks of its callers and promises them, whether it says so itself or inherits it.</summary>
internal sealed class Contract
{
    public static readonly Contract None = new();

    /// <summary>Whether callers need a proof: the member says so, takes a clearance for a transfer, is listed as controlled, or inherits one of these.</summary>
    public bool IsControlled { get; set; }

    /// <summary>Whether ExportControlledMembers.txt lists the member, or one that it overrides or implements.</summary>
    public bool IsListed { get; set; }

    /// <summary>The parameters for which a clearance must be held. A controlled member without any may be called only inside a controlled member.</summary>
    public ImmutableArray<IParameterSymbol> Transfers { get; set; } = [];

    /// <summary>Clearance parameters with the transfer that each must be for.</summary>
    public ImmutableArray<ClearanceTie> ClearanceInputs { get; set; } = [];

    /// <summary>Out parameters with the transfer that each is a clearance for.</summary>
    public ImmutableArray<ClearanceTie> ClearanceOutputs { get; set; } = [];

    /// <summary>The parameter that the returned clearance is for.</summary>
    public IParameterSymbol? ReturnsClearanceFor { get; set; }

    /// <summary>The parameters that are cleared when the member returns at all.</summary>
    public ImmutableArray<IParameterSymbol> EnsuresCleared { get; set; } = [];

    /// <summary>The parameters that are cleared when the member returns true.</summary>
    public ImmutableArray<IParameterSymbol> EnsuresClearedWhenTrue { get; set; } = [];

    /// <summary>For a property that holds a clearance: the property of the same type that it is for.</summary>
    public IPropertySymbol? ClearanceForProperty { get; set; }

    public bool IsNone => !IsControlled && ClearanceOutputs.IsEmpty && ReturnsClearanceFor is null && EnsuresCleared.IsEmpty && EnsuresClearedWhenTrue.IsEmpty && ClearanceForProperty is null;

    /// <summary>Everything that either contract says, about the parameters of one member: those of another are taken by position.</summary>
    public static Contract Join(IEnumerable<Contract> contracts, ImmutableArray<IParameterSymbol> parameters)
    {
        var all = contracts.Where(contract => !contract.IsNone).ToArray();
        if (all.Length == 0)
            return None;
        return new Contract
        {
            IsControlled = all.Any(each => each.IsControlled),
            IsListed = all.Any(each => each.IsListed),
            Transfers = Own(each => each.Transfers),
            ClearanceInputs = Ties(each => each.ClearanceInputs),
            ClearanceOutputs = Ties(each => each.ClearanceOutputs),
            ReturnsClearanceFor = Own(each => each.ReturnsClearanceFor is { } one ? [one] : []).FirstOrDefault(),
            EnsuresCleared = Own(each => each.EnsuresCleared),
            EnsuresClearedWhenTrue = Own(each => each.EnsuresClearedWhenTrue),
            ClearanceForProperty = all.Select(each => each.ClearanceForProperty).FirstOrDefault(each => each is not null),
        };

        ImmutableArray<IParameterSymbol> Own(Func<Contract, ImmutableArray<IParameterSymbol>> part) =>
            [.. all.SelectMany(each => part(each)).Select(Same).Distinct<IParameterSymbol>(SymbolEqualityComparer.Default)];

        ImmutableArray<ClearanceTie> Ties(Func<Contract, ImmutableArray<ClearanceTie>> part) =>
            [.. all.SelectMany(each => part(each)).Select(tie => new ClearanceTie(Same(tie.Clearance), Same(tie.Transfer)))
                .GroupBy(tie => (tie.Clearance.Ordinal, tie.Transfer.Ordinal)).Select(group => group.First())];

        IParameterSymbol Same(IParameterSymbol other) =>
            other.ContainingSymbol is not INamedTypeSymbol && other.Ordinal < parameters.Length ? parameters[other.Ordinal] : other;
    }
}
