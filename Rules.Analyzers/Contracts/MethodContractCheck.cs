using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>The contract attributes on a method, its parameters and its result.</summary>
internal sealed class MethodContractCheck(KnownSymbols known, ControlledMembers members, Action<Diagnostic> report) : AnnotationCheck(known, report)
{
    public void Check(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.Is(Known.RequiresClearance) || attribute.Is(Known.EnsuresCleared) || attribute.Is(Known.EnsuresClearedWhenTrue))
                CheckNames(attribute, method, method);
            if (attribute.Is(Known.EnsuresClearedWhenTrue) && Unwrapped(method.ReturnType).SpecialType != SpecialType.System_Boolean)
                Report(attribute, method, $"returns {method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}", "bool, Task<bool> or ValueTask<bool>");
            if (attribute.Is(Known.EnsuresCleared) && method is { IsAsync: true, ReturnsVoid: true })
                Report(attribute, method, "is async void, and nobody can wait for it", "a method that returns Task");
        }

        foreach (var parameter in method.Parameters)
        {
            if (parameter.AttributeOf(Known.ClearanceFor) is not { } attribute)
                continue;
            if (!Same(parameter.Type, Known.Clearance))
                Report(attribute, parameter, $"is of type {parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}", "a parameter of type ExportPolicy.Rules.Clearance");
            CheckNames(attribute, method, parameter);
        }

        foreach (var attribute in method.GetReturnTypeAttributes().Where(each => each.Is(Known.ClearanceFor)))
        {
            if (!BringsClearance(method.ReturnType))
                Report(attribute, method, $"returns {method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}", "a Clearance, a task of one, or a tuple with one");
            CheckNames(attribute, method, method);
        }
    }

    private void CheckNames(AttributeData attribute, IMethodSymbol method, ISymbol subject)
    {
        var parameters = ExtensionBlocks.ReceiverOf(method.ContainingType) is { } receiver ? method.Parameters.Insert(0, receiver) : method.Parameters;
        foreach (var name in attribute.Strings())
        {
            var named = parameters.FirstOrDefault(parameter => parameter.Name == name);
            if (named is null)
                Report(attribute, subject, $"names '{name}', which is no parameter", $"one of {Names(parameters.Where(parameter => members.IsTransferLike(parameter.Type)))}");
            else if (!members.IsTransferLike(named.Type) && named.Type is not ITypeParameterSymbol)
                Report(attribute, subject, $"names '{name}' of type {named.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}", "a parameter that is a Transfer or whose type has a [TransferOf] member");
        }
    }
}
