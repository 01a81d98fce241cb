using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP2003: clearances that come out of data: deserialized, mapped from a database, or bound from a request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BoundFromDataAnalyzer : ExportPolicyAnalyzer
{
    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.BoundFromData];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (!project.IsProduct || !project.ConcernsGate)
            return;
        var carriers = new ClearanceCarriers(project.Known);
        new TypeFlow(type => carriers.Find(type) is not null, Deserializers.IsOne, (at, member, type) => Report(at, member, carriers.Find(type)!)).Register(registration);
        registration.OnOperation(context => Handler(context, carriers), OperationKind.Invocation);
        registration.OnSymbol(context => Endpoint(context, carriers), SymbolKind.Method);
        registration.OnSymbol(context => Member(context, carriers), SymbolKind.Property, SymbolKind.Field);
        registration.OnSymbol(context => Converter(context, carriers), SymbolKind.NamedType);
    }

    /// <summary>The parameters of methods that a framework calls with values out of a request.</summary>
    private static void Endpoint(SymbolAnalysisContext context, ClearanceCarriers carriers)
    {
        var method = (IMethodSymbol)context.Symbol;
        foreach (var parameter in method.Parameters)
        {
            if ((Endpoints.IsOne(method) && !Endpoints.IsService(parameter) || Endpoints.IsBound(parameter)) && carriers.Find(parameter.Type) is { } found)
                context.ReportDiagnostic(Report(parameter.Locations[0], $"parameter '{parameter.Name}' of {method.Name()}", found));
        }

        if (method.MethodKind == MethodKind.Constructor && method.GetAttributes().Any(each => each.AttributeClass?.Name == "JsonConstructorAttribute") &&
            method.Parameters.Select(parameter => carriers.Find(parameter.Type)).FirstOrDefault(each => each is not null) is { } made)
            context.ReportDiagnostic(Report(method.Locations[0], method.Name(), made));
    }

    /// <summary>The handlers of minimal APIs: delegates without a type of their own, given to a route.</summary>
    private static void Handler(OperationAnalysisContext context, ClearanceCarriers carriers)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (!Endpoints.IsRoute(invocation.TargetMethod))
            return;
        foreach (var argument in invocation.Arguments)
        {
            var handler = argument.Value.Bare() switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                IMethodReferenceOperation reference => reference.Method,
                _ => null,
            };
            foreach (var parameter in handler?.Parameters ?? [])
            {
                if (!Endpoints.IsService(parameter) && carriers.Find(parameter.Type) is { } found)
                    context.ReportDiagnostic(Report(handler!.MethodKind == MethodKind.AnonymousFunction ? parameter.Locations[0] : argument.Syntax.GetLocation(), $"parameter '{parameter.Name}' of a route handler", found));
            }
        }
    }

    /// <summary>Members that a serializer or a database is told to fill.</summary>
    private static void Member(SymbolAnalysisContext context, ClearanceCarriers carriers)
    {
        var (type, isFilled) = context.Symbol switch
        {
            IPropertySymbol property => (property.Type, property.SetMethod is not null),
            IFieldSymbol field => (field.Type, !field.IsReadOnly && !field.IsConst),
            _ => default,
        };
        var isTable = type is INamedTypeSymbol { Name: "DbSet" } && type.IsIn("Microsoft.EntityFrameworkCore");
        var found = isTable ? carriers.Find(((INamedTypeSymbol)type).TypeArguments[0])
            : isFilled && Serializers.Fills(context.Symbol) ? carriers.Find(type) : null;
        if (found is not null)
            context.ReportDiagnostic(Report(context.Symbol.Locations[0], context.Symbol.Name(), found));
    }

    /// <summary>Converters that make clearances out of data, and serializers generated for them.</summary>
    private static void Converter(SymbolAnalysisContext context, ClearanceCarriers carriers)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (var each in type.AllInterfaces.Concat(type.BaseType is { } parent ? [parent] : []))
        {
            if (each.IsGenericType && Serializers.IsConverter(each) && each.TypeArguments.Select(carriers.FindIssued).FirstOrDefault(found => found is not null) is { } found && Serializers.Reads(type, carriers))
            {
                context.ReportDiagnostic(Report(type.Locations[0], type.Name(), found));
                break;
            }
        }

        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "JsonSerializableAttribute" } && attribute.ConstructorArguments.FirstOrDefault().Value is ITypeSymbol argument && carriers.Find(argument) is { } found)
                context.ReportDiagnostic(Report(attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation(), type.Name(), found));
        }
    }

    private static Diagnostic Report(Location? at, string reader, string what) => Diagnostic.Create(Descriptors.BoundFromData, at, reader, what);
}
