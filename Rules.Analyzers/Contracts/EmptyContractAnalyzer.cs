using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP2012: contracts that name no parameter or property, or stand where they mean nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyContractAnalyzer : ExportPolicyAnalyzer
{
    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.EmptyContract];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        var members = project.Members;
        if (!members.HasContracts)
            return;
        registration.OnSymbol(context => Check(context.Symbol, context.ReportDiagnostic), SymbolKind.Method, SymbolKind.Property);
        registration.OnSymbol(
            context =>
            {
                // Nobody declares the method that a delegate type invokes, and so nobody is asked about it.
                if (((INamedTypeSymbol)context.Symbol).DelegateInvokeMethod is { } invoke)
                    Check(invoke, context.ReportDiagnostic);
                else
                    new MappingCheck(project.Known, members, context.ReportDiagnostic).Check((INamedTypeSymbol)context.Symbol);
            },
            SymbolKind.NamedType);
        registration.OnOperation(context => Check(((ILocalFunctionOperation)context.Operation).Symbol, context.ReportDiagnostic), OperationKind.LocalFunction);
        registration.OnOperation(context => Check(((IAnonymousFunctionOperation)context.Operation).Symbol, context.ReportDiagnostic), OperationKind.AnonymousFunction);

        void Check(ISymbol member, Action<Diagnostic> report)
        {
            if (!members.MayDeclare(member))
                return;
            if (member is IMethodSymbol method)
                new MethodContractCheck(project.Known, members, report).Check(method);
            else if (member is IPropertySymbol property)
                new PropertyContractCheck(project.Known, members, report).Check(property);
            new MappingCheck(project.Known, members, report).Check(member);
        }
    }
}
