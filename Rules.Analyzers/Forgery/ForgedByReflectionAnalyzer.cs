using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP2002: clearances and decisions made, or opened, by reflection and unsafe code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForgedByReflectionAnalyzer : ExportPolicyAnalyzer
{
    private static readonly string[] Lookups = ["GetConstructor", "GetMethod", "GetField", "GetProperty", "GetProperties", "GetMember", "GetEvent", "GetRuntime", "GetDeclared", "GetDefaultMembers", "InvokeMember", "FindMembers", "get_Declared", "get_TypeInitializer"];

    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.ForgedByReflection];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (!project.IsProduct)
            return;
        var issued = new IssuedTypes(project.Known);
        new TypeFlow(issued.Contains, IsSink, (at, member, type) => Report(at, member, type.Name())).Register(registration);
        registration.OnOperation(context => Named(context, issued), OperationKind.Invocation);
        registration.OnOperation(context => Invoked(context, issued), OperationKind.Invocation);
        registration.OnOperation(context => Pointer(context, issued), OperationKind.Conversion, OperationKind.VariableDeclarator);
        registration.OnSymbol(context => Accessor(context, issued), SymbolKind.Method);
        registration.OnSymbol(context => Overlay(context, issued), SymbolKind.Field);
        registration.OnCompilationEnd(AccessChecks);
    }

    /// <summary>Whether a member makes values of a type without its constructor, hands out its members, or takes memory for a value of it.</summary>
    private static bool IsSink(ISymbol member)
    {
        var name = member is IPropertySymbol ? $"get_{member.Name}" : member.Name;
        if (member.ContainingType.IsSystemType() || member.ContainingType.FullName() == "System.Reflection.RuntimeReflectionExtensions")
            return Lookups.Any(lookup => name.StartsWith(lookup, StringComparison.Ordinal));
        return member.ContainingType.FullName() switch
        {
            "System.Activator" or "System.Runtime.CompilerServices.Unsafe" or "System.Runtime.InteropServices.MemoryMarshal" or "System.Runtime.InteropServices.Marshal" => true,
            "System.Runtime.CompilerServices.RuntimeHelpers" or "System.Runtime.Serialization.FormatterServices" => name.Contains("UninitializedObject"),
            "System.ComponentModel.TypeDescriptor" => name == "CreateInstance",
            "System.Linq.Expressions.Expression" => name is "New" or "MemberInit" or "Call" or "Field" or "Property" or "PropertyOrField",
            "System.Delegate" => name == "CreateDelegate",
            _ => false,
        };
    }

    // A constant name where a type is looked up or made by name; what is done with the type then needs no look.
    private static void Named(OperationAnalysisContext context, IssuedTypes issued)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (!(invocation.TargetMethod.Name is "GetType" or "CreateInstance" or "CreateInstanceFrom" or "CreateInstanceAndUnwrap" or "ReflectionOnlyGetType"))
            return;
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Value.ConstantValue.Value is string text && issued.Named(text) is { } type)
                context.ReportDiagnostic(Report(invocation.Syntax.GetLocation(), invocation.TargetMethod.Name(), type));
        }
    }

    // A member found some other way that is run on, or written to, what the gate issued.
    private static void Invoked(OperationAnalysisContext context, IssuedTypes issued)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod.Name is "Invoke" or "SetValue" or "SetValueDirect" && invocation.TargetMethod.IsIn("System.Reflection") &&
            invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value.Bare().Type is { } target && issued.Contains(target))
            context.ReportDiagnostic(Report(invocation.Syntax.GetLocation(), invocation.TargetMethod.Name(), target.Name()));
    }

    private static void Pointer(OperationAnalysisContext context, IssuedTypes issued)
    {
        var type = context.Operation is IVariableDeclaratorOperation declarator ? declarator.Symbol.Type : context.Operation.Type;
        if (type is IPointerTypeSymbol pointer && issued.Contains(pointer.PointedAtType))
            context.ReportDiagnostic(Report(context.Operation.Syntax.GetLocation(), context.Operation.Syntax.Code(), pointer.PointedAtType.Name()));
    }

    private static void Accessor(SymbolAnalysisContext context, IssuedTypes issued)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (!method.IsExtern || method.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "UnsafeAccessorAttribute") is not { } accessor)
            return;
        var types = method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType).Where(issued.Contains).Select(type => type.Name());
        var named = method.Parameters.SelectMany(parameter => parameter.GetAttributes()).Concat(method.GetReturnTypeAttributes())
            .Where(attribute => attribute.AttributeClass?.Name == "UnsafeAccessorTypeAttribute")
            .SelectMany(attribute => attribute.Strings()).Select(issued.Named);
        if (types.Concat(named).FirstOrDefault(type => type is not null) is { } found)
            context.ReportDiagnostic(Report(accessor.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation(), method.Name(), found));
    }

    // Two fields at one offset read one object as another.
    private static void Overlay(SymbolAnalysisContext context, IssuedTypes issued)
    {
        var field = (IFieldSymbol)context.Symbol;
        if (issued.Contains(field.Type) && field.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "FieldOffsetAttribute"))
            context.ReportDiagnostic(Report(field.Locations[0], field.Name(), field.Type.Name()));
    }

    private static void AccessChecks(CompilationAnalysisContext context)
    {
        foreach (var attribute in context.Compilation.Assembly.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "IgnoresAccessChecksToAttribute" && attribute.Strings().Any(name => name.Split(',')[0].Trim() == KnownSymbols.AssemblyName))
                context.ReportDiagnostic(Report(attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation(), attribute.AttributeClass.Name, KnownSymbols.AssemblyName));
        }
    }

    private static Diagnostic Report(Location? at, string means, string what) => Diagnostic.Create(Descriptors.ForgedByReflection, at, means, what);
}
