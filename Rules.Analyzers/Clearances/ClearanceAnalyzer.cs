using System.Collections.Immutable;
using ExportPolicy.Rules.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Follows the flow of every body that reaches a controlled member or promises a contract, and reports where the proof is missing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClearanceAnalyzer : ExportPolicyAnalyzer
{
    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics =>
    [
        Descriptors.NotProven, Descriptors.Refused, Descriptors.OtherTransfer, Descriptors.ChangedTransfer, Descriptors.FailedOpen,
        Descriptors.UnusedCheck, Descriptors.UnawaitedCheck, Descriptors.Escape, Descriptors.ContractNotKept,
    ];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (project.IsTest || !project.Members.HasContracts)
            return;
        var compilation = new FlowCompilation(project);
        registration.OnOperationBlock(context => new BodyInspection(compilation, context).Run());
    }
}
