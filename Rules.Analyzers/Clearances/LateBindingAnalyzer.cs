using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP1008: controlled members that are bound at run time, by dynamic or reflection.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LateBindingAnalyzer : ExportPolicyAnalyzer
{
    private const string Remedy = "call it directly, where a clearance is held";

    // The simple names come first: nearly every call of a program is to none of these.
    private static readonly HashSet<string> Reflection =
        ["Type", "TypeInfo", "RuntimeReflectionExtensions", "Delegate", "Expression", "Interaction", "NewLateBinding", "Activator", "ActivatorUtilities", "AccessTools", "Traverse"];

    private static readonly string[] Spaces = ["System.Reflection", "System.Linq.Expressions", "Microsoft.VisualBasic", "HarmonyLib"];

    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.Escape];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (!project.IsProduct)
            return;
        var members = project.Members;
        if (!members.HasContracts)
            return;
        registration.OnOperation(context => Dynamic(context, members), OperationKind.DynamicMemberReference, OperationKind.DynamicObjectCreation, OperationKind.DynamicIndexerAccess);
        registration.OnOperation(context => ByReflection(context, members), OperationKind.Invocation);
        registration.OnOperation(context => ByName(context, members), OperationKind.PropertyReference);
        registration.OnSymbol(context => Accessor(context, members), SymbolKind.Method);
    }

    private static void Dynamic(OperationAnalysisContext context, ControlledMembers members)
    {
        var (type, name) = context.Operation switch
        {
            IDynamicMemberReferenceOperation member => (member.Instance is { } instance ? instance.Type : member.ContainingType, member.MemberName),
            IDynamicObjectCreationOperation creation => (creation.Type, WellKnownMemberNames.InstanceConstructorName),
            IDynamicIndexerAccessOperation indexer => (indexer.Operation.Type, WellKnownMemberNames.Indexer),
            _ => (null, ""),
        };
        if (type is null or IDynamicTypeSymbol ? members.IsControlledName(name) : Controlled(type, name, members) is not null)
            Report(context, (context.Operation.Parent as IDynamicInvocationOperation ?? context.Operation).Syntax, name == WellKnownMemberNames.InstanceConstructorName ? $"new {type?.Name}" : name, "is bound at run time, by dynamic");
    }

    private static void ByReflection(OperationAnalysisContext context, ControlledMembers members)
    {
        var invocation = (IInvocationOperation)context.Operation;
        var method = invocation.TargetMethod;
        if (!Reflection.Contains(method.ContainingType.Name))
            return;
        if (method.ContainingType.FullName() is "System.Activator" or "Microsoft.Extensions.DependencyInjection.ActivatorUtilities")
        {
            if (TypesIn(invocation).FirstOrDefault(type => Controlled(type, WellKnownMemberNames.InstanceConstructorName, members) is not null) is { } made)
                Report(context, invocation.Syntax, $"new {made.Name}", "is called by reflection");
            return;
        }

        if (!Spaces.Any(method.IsIn) && !method.ContainingType.IsSystemType() && method.ContainingType.FullName() != "System.Delegate")
            return;
        var exact = TypesIn(invocation).Where(type => type.TypeKind != TypeKind.Delegate).ToArray();
        var names = invocation.Arguments.Select(argument => argument.Value.ConstantValue.Value as string).Where(name => name is not null).ToArray();
        var found = names.FirstOrDefault(name => exact.Length > 0 ? exact.Any(type => Controlled(type, name!, members) is not null) : members.IsControlledName(name!));
        if (found is not null)
            Report(context, invocation.Syntax, found, "is looked up by its name");
        else if (names.Length == 0 && FindsMembers(method) && IsInvoked(invocation) && exact.Select(type => Controlled(type, null, members)).FirstOrDefault(member => member is not null) is { } reachable)
            Report(context, invocation.Syntax, reachable.Name(), "is within reach of an invocation by reflection");
    }

    /// <summary>A member picked from a list by comparing its name.</summary>
    private static void ByName(OperationAnalysisContext context, ControlledMembers members)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        if (reference.Property.Name != "Name" || !reference.Property.ContainingType.Is("System.Reflection.MemberInfo") || reference.Property.ContainingType.IsSystemType() || reference.Instance?.Type.IsSystemType() == true)
            return;
        var comparison = reference.Parent is IArgumentOperation argument ? argument.Parent : reference.Parent;
        var isCompared = comparison is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } or IIsPatternOperation or IPropertySubpatternOperation or IInvocationOperation { TargetMethod.Name: "Equals" or "StartsWith" or "EndsWith" or "Contains" };
        if (isCompared && comparison is not null && comparison.Descendants().Select(each => each.ConstantValue.Value as string).FirstOrDefault(name => name is not null && members.IsControlledName(name)) is { } found)
            Report(context, comparison.Syntax, found, "is looked up by its name");
    }

    private static void Accessor(SymbolAnalysisContext context, ControlledMembers members)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (!method.IsExtern || method.GetAttributes().FirstOrDefault(each => each.AttributeClass?.Name == "UnsafeAccessorAttribute") is not { } attribute || members.ContractOf(method).IsControlled)
            return;
        var name = attribute.NamedArguments.Where(each => each.Key == "Name").Select(each => each.Value.Value as string).FirstOrDefault() ?? method.Name;
        var target = method.Parameters.FirstOrDefault()?.Type;
        var found = (target is null ? null : Controlled(target, name, members)) ?? (attribute.ConstructorArguments.FirstOrDefault().Value is 0 ? Controlled(method.ReturnType, WellKnownMemberNames.InstanceConstructorName, members) : null);
        if (found is not null)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Escape, attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation(), found.Name(), "is opened by an [UnsafeAccessor] method", "put [RequiresClearance] on that method, too"));
    }

    /// <summary>A controlled member of a type or its bases, by name or any.</summary>
    private static ISymbol? Controlled(ITypeSymbol type, string? name, ControlledMembers members)
    {
        for (var each = type; each is not null; each = each.BaseType)
        {
            var candidates = name is null ? each.GetMembers() : each.GetMembers(name);
            if (candidates.FirstOrDefault(member => members.ContractOf(member).IsControlled) is { } found)
                return found;
            if (name == WellKnownMemberNames.InstanceConstructorName)
                return null;
        }

        return type.AllInterfaces.SelectMany(each => name is null ? each.GetMembers() : each.GetMembers(name)).FirstOrDefault(member => members.ContractOf(member).IsControlled);
    }

    /// <summary>The types that a call names outright: what else it may concern is known at run time only.</summary>
    private static IEnumerable<ITypeSymbol> TypesIn(IInvocationOperation invocation) =>
        invocation.Arguments.Select(argument => argument.Value).Concat(invocation.Instance is { } instance ? [instance] : []).Select(value => (value.Bare() as ITypeOfOperation)?.TypeOperand)
            .Concat(invocation.TargetMethod.TypeArguments).OfType<ITypeSymbol>().Where(type => type.TypeKind != TypeKind.TypeParameter);

    private static bool FindsMembers(IMethodSymbol method) => method.Name is "GetMethods" or "GetMethod" or "GetMembers" or "GetConstructors" or "GetConstructor" or "GetProperties" or "GetProperty" or "GetRuntimeMethods" or "GetRuntimeProperties" or "FindMembers";

    private static bool IsInvoked(IOperation operation) => operation.Root().Descendants().OfType<IInvocationOperation>().Any(each =>
        each.TargetMethod.Name is "Invoke" or "CreateDelegate" or "SetValue" or "GetValue" && each.TargetMethod.IsIn("System.Reflection") ||
        each.TargetMethod.Name == "CreateDelegate" && each.TargetMethod.ContainingType.FullName() == "System.Delegate");

    private static void Report(OperationAnalysisContext context, SyntaxNode at, string member, string way) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Escape, at.GetLocation(), member, way, Remedy));
}
