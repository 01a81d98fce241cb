using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>The contract attributes on a property. [ClearanceFor] ties two properties for the life of their object, so neither may change.</summary>
internal sealed class PropertyContractCheck(KnownSymbols known, ControlledMembers members, Action<Diagnostic> report) : AnnotationCheck(known, report)
{
    public void Check(IPropertySymbol property)
    {
        if (property.AttributeOf(Known.RequiresClearance) is { } requires)
        {
            var parameters = property.SetMethod?.Parameters ?? property.Parameters;
            foreach (var name in requires.Strings())
            {
                if (parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } named)
                    Report(requires, property, $"names '{name}', which is no parameter", $"one of {Names(parameters.Where(parameter => members.IsTransferLike(parameter.Type)))}");
                else if (!members.IsTransferLike(named.Type))
                    Report(requires, property, $"names '{name}' of type {named.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}", "a transfer, or a type with a [TransferOf] member");
            }
        }

        if (property.AttributeOf(Known.ClearanceFor) is { } attribute)
            CheckTie(attribute, property);
    }

    private void CheckTie(AttributeData attribute, IPropertySymbol property)
    {
        var type = property.ContainingType;
        if (!Same(property.Type, Known.Clearance))
            Report(attribute, property, $"is of type {property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}", "a property of type ExportPolicy.Rules.Clearance");
        if (property.SetMethod is not null)
            Report(attribute, property, "can be set after the check", "a get-only property that the constructor assigns");
        if (!type.IsSealed && !type.IsValueType)
            Report(attribute, property, $"lies in '{type.Name}', from which others may derive", "a sealed class");

        var name = attribute.Strings().FirstOrDefault() ?? "";
        if (Find(type, name) is not { } other)
            Report(attribute, property, $"names '{name}', which is no property of '{type.Name}'", "a get-only property that is a Transfer or maps to one");
        else if (!members.IsTransferLike(other.Type))
            Report(attribute, property, $"names '{name}' of type {other.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}", "a property that is a Transfer or whose type has a [TransferOf] member");
        else if (other.SetMethod is not null)
            Report(attribute, property, $"names '{name}', which can be set after the check", "a get-only property that the constructor assigns");
    }

    private static IPropertySymbol? Find(INamedTypeSymbol type, string name)
    {
        for (var each = type; each is not null; each = each.BaseType)
        {
            if (each.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } found)
                return found;
        }

        return null;
    }
}
