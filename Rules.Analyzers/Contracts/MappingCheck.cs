using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>[TransferOf]: that it maps a type to a transfer, and does so once for each type.</summary>
internal sealed class MappingCheck(KnownSymbols known, ControlledMembers members, Action<Diagnostic> report) : AnnotationCheck(known, report)
{
    private const string OneMapping = "one for a type: a clearance could not tell which transfer it is for";

    /// <summary>One mapping.</summary>
    public void Check(ISymbol member)
    {
        if (member.AttributeOf(Known.TransferOf) is not { } attribute)
            return;
        var (result, parameters) = member switch
        {
            IMethodSymbol method => (method.ReturnType, method.Parameters),
            IPropertySymbol property => (property.Type, property.Parameters),
            _ => (null, []),
        };
        if (!Same(result, Known.Transfer))
            Report(attribute, member, $"gives {result?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}", "a member that gives an ExportPolicy.Rules.Transfer");

        var receiver = ExtensionBlocks.ReceiverOf(member.ContainingType);
        var isFree = member.IsStatic && receiver is null || member is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction };
        if (parameters.Length != (isFree ? 1 : 0) || parameters.Any(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref))
            Report(attribute, member, $"takes {(parameters.IsEmpty ? "nothing" : Names(parameters))}", isFree ? "one parameter: the value that is mapped" : "no parameters: the value that is mapped is the instance");
        else if (TransferMappings.SourceOf(member) is { } mapped)
        {
            CheckExceptions(attribute, member, mapped);
            if (IsSecond(member, mapped))
                Report(attribute, member, $"is a second mapping of '{mapped.Name}'", OneMapping);
        }
    }

    /// <summary>A type that comes by several mappings from what it derives from and implements.</summary>
    public void Check(INamedTypeSymbol type)
    {
        if (type.AllInterfaces.IsEmpty && type.BaseType is null or { SpecialType: not SpecialType.None } || ExtensionBlocks.ReceiverOf(type) is not null)
            return;
        var all = members.MappingsOf(type);
        if (all.Length > 1 && !all.Any(mapping => Same(TransferMappings.SourceOf(mapping), type)) && !Inherited(type).Any(each => members.MappingsOf(each).Length > 1))
            Report(Known.TransferOf, type.Locations[0], type, $"stands for '{all[0].Name()}' and for '{all[1].Name()}'", OneMapping);
    }

    // The first one of a type is told apart from the others; it is too much itself beside that of a base.
    private bool IsSecond(ISymbol member, ITypeSymbol mapped)
    {
        var all = members.MappingsOf(mapped);
        return !all.IsEmpty && (!members.IsMapping(member, mapped) || all.Skip(1).Any(other => !Same(TransferMappings.SourceOf(other), mapped)));
    }

    private static IEnumerable<ITypeSymbol> Inherited(INamedTypeSymbol type) =>
        type.BaseType is { } ancestor ? type.Interfaces.Prepend(ancestor) : type.Interfaces;

    private void CheckExceptions(AttributeData attribute, ISymbol member, ITypeSymbol mapped)
    {
        foreach (var name in attribute.NamedArguments.Where(each => each.Key == "Except" && !each.Value.IsNull).SelectMany(each => each.Value.Values).Select(each => each.Value).OfType<string>())
        {
            if (!IsSettable(mapped, name))
                Report(attribute, member, $"excepts '{name}', which is no settable member of '{mapped.Name}'", "names of members that can be assigned and that the mapping does not read");
        }
    }

    private static bool IsSettable(ITypeSymbol type, string name)
    {
        for (var each = type; each is not null; each = each.BaseType)
        {
            if (each.GetMembers(name).Any(member => member is IPropertySymbol { SetMethod: not null } or IFieldSymbol { IsReadOnly: false, IsConst: false }))
                return true;
        }

        return type.AllInterfaces.Any(each => each.GetMembers(name).Any(member => member is IPropertySymbol { SetMethod: not null }));
    }
}
