using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP1008: controlled members that leave as delegates, function pointers or expression trees.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EscapeAnalyzer : ExportPolicyAnalyzer
{
    private const string Remedy = "call it in a lambda made where the clearance is held, or use a delegate type whose parameters bear [ClearanceFor]";

    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.Escape];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (!project.IsProduct)
            return;
        var members = project.Members;
        if (!members.HasContracts)
            return;
        registration.OnOperation(context => MethodGroup(context, members), OperationKind.MethodReference);
        registration.OnOperation(context => Lambda(context, members), OperationKind.AnonymousFunction);
    }

    private static void MethodGroup(OperationAnalysisContext context, ControlledMembers members)
    {
        var reference = (IMethodReferenceOperation)context.Operation;
        var contract = members.ContractOf(reference.Method);
        if (!contract.IsControlled || IsCovered(contract, reference.Parent?.Type, members) || reference.IsInNameOf())
            return;
        var way = reference.Parent switch
        {
            IAddressOfOperation => "is turned into a function pointer",
            { Parent: IEventAssignmentOperation } => "is subscribed to an event",
            _ => "is turned into a delegate",
        };
        Report(context, reference.Syntax, reference.Method, way, Remedy);
    }

    private static void Lambda(OperationAnalysisContext context, ControlledMembers members)
    {
        var lambda = (IAnonymousFunctionOperation)context.Operation;
        var contract = members.ContractOf(lambda.Symbol);
        if (contract.IsControlled && !IsCovered(contract, lambda.Parent?.Type, members))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Escape, lambda.Syntax.GetLocation(), "This lambda", "is controlled and turned into a delegate", "callers of the delegate hold nothing; check in its body instead, or use a delegate type whose parameters bear [ClearanceFor]"));
        if (!lambda.IsExpressionTree())
            return;
        foreach (var operation in lambda.Body.Descendants())
        {
            if (operation.CalledMember() is { } member && members.ContractOf(member).IsControlled && !operation.IsInNameOf())
                Report(context, operation.Syntax, member, "stands in an expression tree", "whoever gets the tree decides when it runs and with what; call the member from a method that checks");
        }
    }

    // A delegate type can carry the contract itself: then its invocations are checked like calls of the member.
    private static bool IsCovered(Contract contract, ITypeSymbol? type, ControlledMembers members) =>
        type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } && members.ContractOf(invoke) is { IsControlled: true } carried
        && !contract.Transfers.Select(transfer => transfer.Ordinal).Except(carried.Transfers.Select(transfer => transfer.Ordinal)).Any()
        && !contract.ClearanceInputs.Select(tie => tie.Clearance.Ordinal).Except(carried.ClearanceInputs.Select(tie => tie.Clearance.Ordinal)).Any();

    private static void Report(OperationAnalysisContext context, SyntaxNode at, ISymbol member, string way, string remedy) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Escape, at.GetLocation(), member.Name(), way, remedy));
}
