using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP2014: CheckAll with a mapping that may check another transfer than the item's own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntiedItemsAnalyzer : ExportPolicyAnalyzer
{
    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.UntiedItems];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (!project.IsProduct)
            return;
        var members = project.Members;
        registration.OnOperation(context => Analyze(context, project.Known, members), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, KnownSymbols known, ControlledMembers members)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod.Name != "CheckAll" || !SymbolEqualityComparer.Default.Equals(invocation.TargetMethod.ContainingType, known.GateExtensions))
            return;
        var mapping = invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Type is INamedTypeSymbol { DelegateInvokeMethod: not null });
        if (mapping is not null && !IsTied(mapping.Value.Bare(), members))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UntiedItems, mapping.Value.Syntax.GetLocation(), mapping.Value.Syntax.Code()));
    }

    private static bool IsTied(IOperation map, ControlledMembers members) => map switch
    {
        IMethodReferenceOperation { Method: var method } => method.IsStatic && (method.ReducedFrom ?? method) is { Parameters.Length: 1 } free && members.IsMapping(free, free.Parameters[0].Type),
        IAnonymousFunctionOperation { Symbol.Parameters: { Length: 1 } parameters } lambda => Returned(lambda.Body) is { } value && IsOf(value.Bare(), parameters[0], members),
        _ => false,
    };

    /// <summary>What a lambda returns, where that is all it does.</summary>
    private static IOperation? Returned(IBlockOperation body) =>
        body.Operations.Length == 1 && body.Operations[0] is IReturnOperation { ReturnedValue: { } value } ? value : null;

    // The item itself, where items are transfers, or its mapping: a member of it, or a static method or extension that takes it.
    private static bool IsOf(IOperation value, IParameterSymbol item, ControlledMembers members)
    {
        return value switch
        {
            IParameterReferenceOperation reference => IsItem(reference),
            IPropertyReferenceOperation property => members.IsMapping(property.Property, item.Type) && IsItem(property.Instance),
            IInvocationOperation call => members.IsMapping(call.TargetMethod.ReducedFrom ?? call.TargetMethod, item.Type) && IsItem(call.Instance ?? (call.Arguments.Length == 1 ? call.Arguments[0].Value : null)),
            _ => false,
        };

        bool IsItem(IOperation? operation) => operation?.Bare() is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, item);
    }
}
