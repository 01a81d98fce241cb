using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>[TransferOf]: that it maps a type to a transfer, and does so once for each type.</summary>
internal sealed class MappingCheck(KnownSymbols known, Action<Diagnostic> report) : AnnotationCheck(known, report)
{
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
        else if ((isFree ? parameters[0].Type : receiver?.Type ?? member.ContainingType) is { } mapped)
            CheckExceptions(attribute, member, mapped);
    }

    /// <summary>All mappings that a type declares for itself.</summary>
    public void Check(INamedTypeSymbol type)
    {
        if (ExtensionBlocks.ReceiverOf(type) is not null)
            return;
        foreach (var second in type.GetMembers().Where(member => !member.IsStatic && member.Kind is SymbolKind.Method or SymbolKind.Property && member.Has(Known.TransferOf)).Skip(1))
            Report(second.AttributeOf(Known.TransferOf)!, second, $"is a second mapping of '{type.Name}'", "one for a type: a clearance could not tell which transfer it is for");
    }

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
