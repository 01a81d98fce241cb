using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Methods that a framework calls from outside: nobody in the program holds anything for them, and their arguments come with a request.</summary>
internal static class Endpoints
{
    private static readonly string[] Hosts =
        ["Microsoft.AspNetCore.Mvc.ControllerBase", "Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "Microsoft.AspNetCore.SignalR.Hub", "Microsoft.AspNetCore.Mvc.ViewComponent"];

    private static readonly string[] HostAttributes = ["ApiControllerAttribute", "ControllerAttribute"];

    private static readonly string[] MethodAttributes =
        ["RouteAttribute", "AcceptVerbsAttribute", "FunctionAttribute", "FunctionNameAttribute", "JSInvokableAttribute", "JSExportAttribute", "UnmanagedCallersOnlyAttribute", "ModuleInitializerAttribute", "OperationContractAttribute", "WebMethodAttribute",
         "OnDeserializedAttribute", "OnDeserializingAttribute", "OnSerializedAttribute", "OnSerializingAttribute"];

    /// <summary>Whether a framework calls the method: an action of a controller, a method of a hub, or one with an attribute that exports it.</summary>
    public static bool IsOne(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary)
            return false;
        if (method.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && (MethodAttributes.Contains(type.Name) || IsVerb(type))))
            return true;
        return method.DeclaredAccessibility == Accessibility.Public && !method.IsStatic && !method.IsOverride && IsHost(method.ContainingType)
            && !method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "NonActionAttribute" or "NonHandlerAttribute");
    }

    /// <summary>Whether the parameter is bound from a request wherever it stands.</summary>
    public static bool IsBound(IParameterSymbol parameter) => parameter.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { } type && type.Name is "FromBodyAttribute" or "FromFormAttribute" or "FromQueryAttribute" or "FromRouteAttribute" or "FromHeaderAttribute" or "AsParametersAttribute" or "ModelBinderAttribute");

    /// <summary>Whether the parameter comes from the container of services.</summary>
    public static bool IsService(IParameterSymbol parameter) => parameter.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute");

    /// <summary>Whether the method maps a route to a handler: one of the Map methods of ASP.NET Core, which take any delegate.</summary>
    public static bool IsRoute(IMethodSymbol method) =>
        method.Name.StartsWith("Map", StringComparison.Ordinal) && method.Parameters.Any(parameter => parameter.Type.SpecialType == SpecialType.System_Delegate || parameter.Type.FullName() == "System.Delegate");

    private static bool IsHost(INamedTypeSymbol type)
    {
        for (var each = type; each is not null; each = each.BaseType)
        {
            if (each.Name is "ControllerBase" or "PageModel" or "Hub" or "ViewComponent" && Hosts.Contains(each.FullName()) || each.GetAttributes().Any(attribute => attribute.AttributeClass is { } named && HostAttributes.Contains(named.Name)))
                return true;
        }

        return false;
    }

    private static bool IsVerb(INamedTypeSymbol attribute) => attribute.Is("Microsoft.AspNetCore.Mvc.Routing.HttpMethodAttribute");
}
