using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Reads the contract that one member declares by its attributes. Names that lead nowhere are left out here; the declaration is reported.</summary>
internal sealed class DeclaredContract(KnownSymbols known, ISymbol member, Func<ITypeSymbol, bool> isTransferLike)
{
    private readonly ImmutableArray<IParameterSymbol> _parameters = member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    public Contract Read(bool listed, bool annotated)
    {
        var contract = new Contract { IsControlled = listed, IsListed = listed };
        if (listed)
            contract.Transfers = TransferParameters();
        if (annotated)
        {
            // What an accessor asks, its property says: the attribute stands on either.
            foreach (var attribute in member is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } ? member.GetAttributes().AddRange(property.GetAttributes()) : member.GetAttributes())
                Read(attribute, contract);
            ReadParameters(contract);
            ReadReturn(contract);
        }

        return contract.IsNone ? Contract.None : contract;
    }

    private void Read(AttributeData attribute, Contract contract)
    {
        if (attribute.Is(known.RequiresClearance))
        {
            contract.IsControlled = true;
            var names = attribute.Strings();
            contract.Transfers = Add(contract.Transfers, names.IsEmpty ? TransferParameters() : Find(names));
        }
        else if (attribute.Is(known.EnsuresCleared))
        {
            contract.EnsuresCleared = Add(contract.EnsuresCleared, Find(attribute.Strings()));
        }
        else if (attribute.Is(known.EnsuresClearedWhenTrue))
        {
            contract.EnsuresClearedWhenTrue = Add(contract.EnsuresClearedWhenTrue, Find(attribute.Strings()));
        }
        else if (attribute.Is(known.ClearanceFor) && (member as IPropertySymbol ?? (member as IMethodSymbol)?.AssociatedSymbol) is IPropertySymbol property)
        {
            contract.ClearanceForProperty = attribute.Strings().SelectMany(name => PropertiesOf(property.ContainingType, name)).FirstOrDefault();
        }
    }

    private void ReadParameters(Contract contract)
    {
        foreach (var parameter in _parameters)
        {
            if (parameter.AttributeOf(known.ClearanceFor) is not { } attribute)
                continue;
            var ties = Find(attribute.Strings()).Select(transfer => new ClearanceTie(parameter, transfer)).ToImmutableArray();
            if (parameter.RefKind == RefKind.Out)
            {
                contract.ClearanceOutputs = contract.ClearanceOutputs.AddRange(ties);
                continue;
            }

            contract.IsControlled = true;
            contract.ClearanceInputs = contract.ClearanceInputs.AddRange(ties);
            contract.Transfers = Add(contract.Transfers, [.. ties.Select(tie => tie.Transfer)]);
        }
    }

    private void ReadReturn(Contract contract)
    {
        if (member is IMethodSymbol method && method.GetReturnTypeAttributes().FirstOrDefault(each => each.Is(known.ClearanceFor)) is { } attribute)
            contract.ReturnsClearanceFor = Find(attribute.Strings()).FirstOrDefault();
    }

    private ImmutableArray<IParameterSymbol> TransferParameters() =>
        [.. AllParameters().Where(parameter => parameter.RefKind != RefKind.Out && isTransferLike(parameter.Type))];

    private ImmutableArray<IParameterSymbol> Find(ImmutableArray<string> names) =>
        [.. AllParameters().Where(parameter => names.Contains(parameter.Name))];

    // The receiver of an extension member is a parameter like the others to whoever calls it.
    private ImmutableArray<IParameterSymbol> AllParameters() =>
        ExtensionBlocks.ReceiverOf(member.ContainingType) is { } receiver ? _parameters.Insert(0, receiver) : _parameters;

    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var property in type.GetMembers(name).OfType<IPropertySymbol>())
                yield return property;
        }
    }

    private static ImmutableArray<IParameterSymbol> Add(ImmutableArray<IParameterSymbol> some, ImmutableArray<IParameterSymbol> more) =>
        [.. some.Concat(more).Distinct<IParameterSymbol>(SymbolEqualityComparer.Default)];
}
